import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ActionButton } from '../../components/action-button';
import { NoticePanel } from '../../components/notice-panel';
import { Screen } from '../../components/screen';
import type { Done } from '../../realname';
import { formatTime } from './format-time';
import { OUTCOME_TEXTS } from './outcome-texts';
import './result-view.css';

function Row({ label, value }: { readonly label: string; readonly value: string }): ReactNode {
  return (
    <View className="result-row">
      <Text className="result-row__label">{label}</Text>
      <Text>{value}</Text>
    </View>
  );
}

export function ResultView({ check }: { readonly check: Done }): ReactNode {
  const { verification, notice, erasing, again, forget } = check;
  const { title, meaning, advice, again: againText } = OUTCOME_TEXTS[verification.outcome];
  const isVerified = verification.outcome === 'verified';
  return (
    <Screen title="核验结果">
      {notice !== undefined && <NoticePanel {...notice} />}
      <View className="result" aria-role="status" aria-live="polite">
        <View className={isVerified ? 'result__mark' : 'result__mark result__mark_attention'} aria-hidden>
          {isVerified ? '✓' : '!'}
        </View>
        <View className="result__title">{title}</View>
        <View className="result__text">{meaning}</View>
        {advice !== undefined && <View className="result__text">{advice}</View>}
      </View>
      <View className="result-rows">
        <Row label="姓名" value={verification.maskedName} />
        <Row label="身份证号" value={verification.maskedCredId} />
        <Row label="核验时间" value={formatTime(verification.checkedAt)} />
      </View>
      <ActionButton kind={isVerified ? 'plain' : 'primary'} text={againText} onTap={again} />
      <ActionButton kind="danger" text="删除核验记录" busy={erasing} onTap={forget} />
    </Screen>
  );
}
