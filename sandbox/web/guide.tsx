import { type ReactNode, useState } from 'react';
import { checkCharacter } from '../../contract';

/** Nobody: region 990101 was never given out; a birth date, and the check character that these ask for. */
const FIRST_17 = '99010119900307001';
const EXAMPLE = { name: '李小明', credId: FIRST_17 + checkCharacter(FIRST_17) };

function Copy({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="copy"
      aria-label={`复制${label}`}
      onClick={() => {
        navigator.clipboard.writeText(text).then(
          () => {
            setCopied(true);
          },
          () => {
            setCopied(false);
          },
        );
      }}
    >
      <code>{text}</code>
      <span>{copied ? '已复制' : '复制'}</span>
    </button>
  );
}

/** What to click, for someone who has just opened the page. */
export function Guide(): ReactNode {
  return (
    <section className="guide" aria-label="怎么用">
      <ol>
        <li>在手机里选一天，点“预约”</li>
        <li>
          填写姓名 <Copy text={EXAMPLE.name} label="姓名" /> 和身份证号 <Copy text={EXAMPLE.credId} label="身份证号" />
          <small>（虚构的人）</small>
        </li>
        <li>勾选同意，点“下一步：去授权”，再点“允许”</li>
        <li>在“城市服务”里选择结果，点“确定并返回”；通过后点“继续预约”</li>
        <li>下面的时序图会显示每一步。打开故障再试一次，看看页面怎么说。</li>
      </ol>
    </section>
  );
}
