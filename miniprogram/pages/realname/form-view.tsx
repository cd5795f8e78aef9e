import { Text, View } from '@tarojs/components';
import { useEffect, useState, type ReactNode } from 'react';
import { ActionButton } from '../../components/action-button';
import { attempt } from '../../components/attempt';
import { ConsentBox } from '../../components/consent-box';
import { NoticePanel } from '../../components/notice-panel';
import { Screen } from '../../components/screen';
import { Steps } from '../../components/steps';
import { TextField } from '../../components/text-field';
import { firstProblem, type Editing, type FormField } from '../../realname';
import { PrivacyLinks } from './privacy-links';
import './form-view.css';

const STEPS = ['填写姓名和身份证号', '打开微信“城市服务”，在那里点同意', '自动回到这里，几秒钟后显示结果'];

const BUTTON_TEXT = { authorize: '下一步：去授权', check_again: '再试一次' } as const;
const BUTTON_HINT = {
  authorize: '点按后，微信会问是否打开“城市服务”，请选“允许”。',
  check_again: '您已经授权过，这次不用再去“城市服务”。',
} as const;

function scrollTo(field: FormField): void {
  attempt(() => wx.pageScrollTo({ selector: `#${field}`, duration: 200 }));
}

export function FormView({ check }: { readonly check: Editing }): ReactNode {
  const { values, problems, notice, next, edit } = check;
  const [first] = useState(() => firstProblem(problems));
  const [focused, setFocused] = useState(first);

  useEffect(() => {
    if (first !== undefined) scrollTo(first);
    else attempt(() => wx.pageScrollTo({ scrollTop: 0, duration: 0 }));
  }, [first]);

  function submit(): void {
    const wrong = firstProblem(check.submit());
    if (wrong === undefined) return;
    setFocused(wrong);
    scrollTo(wrong);
  }

  const field = (name: 'realName' | 'credId') => ({
    id: name,
    initial: values[name],
    problem: problems[name],
    focus: focused === name,
    onInput: (value: string) => {
      edit({ [name]: value });
    },
    onBlur: () => {
      setFocused(undefined);
    },
  });

  return (
    <Screen title="实名信息核验" lead="请微信核对您填写的姓名和身份证号，是不是您本人的。">
      {notice !== undefined && <NoticePanel {...notice} />}
      <Steps steps={STEPS} />
      <View className="form-card">
        <TextField {...field('realName')} label="姓名" placeholder="身份证上的姓名" type="text" />
        <TextField {...field('credId')} label="身份证号" placeholder="18 位身份证号" type="idcard" />
      </View>
      <ConsentBox
        id="consent"
        text="我已阅读个人信息处理说明，同意将姓名和身份证号交给微信核对"
        ticked={values.consent}
        problem={problems.consent}
        onChange={(consent) => {
          edit({ consent });
        }}
      />
      <PrivacyLinks />
      <ActionButton kind="primary" text={BUTTON_TEXT[next]} onTap={submit} />
      <View className="form-hint">
        <Text>{BUTTON_HINT[next]}</Text>
      </View>
    </Screen>
  );
}
