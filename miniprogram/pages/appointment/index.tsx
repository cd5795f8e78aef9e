import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { INSTITUTION } from '../../institution';
import { Bar } from '../../screen/bar';
import { Frame } from '../../screen/frame';
import { Links } from '../../screen/links';
import { Notice } from '../../screen/notice';
import { Result } from '../../screen/result';
import { nextWorkingDays, wordsOf } from './days';
import { openCheck, useAppointment } from './use-appointment';
import './index.css';

/** An example of a business: choose a day, and book it. The check of the person comes in between, once. */
export default function AppointmentPage(): ReactNode {
  const { day, isBusy, booking, choose, confirm, again } = useAppointment();
  const [days] = useState(() => nextWorkingDays(Date.now()));

  if (booking?.status === 'booked') {
    return (
      <Frame title="预约结果">
        <Result
          result={{
            isGood: true,
            mark: '✓',
            heading: '预约成功',
            texts: ['请带好身份证，按时就诊。'],
            rows: [
              { label: '姓名', text: booking.maskedName },
              { label: '日期', text: wordsOf(booking.day) },
              { label: '地点', text: INSTITUTION.name },
            ],
          }}
        />
        <Links links={[{ deed: 'open_check', text: '查看或删除核验记录' }]} act={openCheck} />
        <Bar bar={{ other: { deed: 'again', text: '预约其他日期' } }} act={again} />
      </Frame>
    );
  }
  return (
    <Frame title="预约挂号" lead={[`${INSTITUTION.name}。请选择就诊日期。`]}>
      {booking !== undefined && (
        <Notice
          notice={{ tone: 'warning', mark: '!', heading: '还没有预约', text: booking.message }}
          act={() => undefined}
        />
      )}
      <View className="days" aria-role="radiogroup" aria-label="就诊日期">
        {days.map((offered) => (
          <View
            key={offered.day}
            className={offered.day === day ? 'days__day days__day_chosen' : 'days__day'}
            hoverClass="days__day_pressed"
            aria-role="radio"
            aria-checked={offered.day === day}
            aria-label={offered.words}
            onClick={() => {
              choose(offered.day);
            }}
          >
            <Text>{offered.words}</Text>
            <View className="days__mark" aria-hidden>
              {offered.day === day ? '✓' : ''}
            </View>
          </View>
        ))}
      </View>
      <Bar
        bar={{
          main: { deed: 'book', text: '预约', isBusy },
          hint: '预约时要核验本人身份，核验过的不用再核验',
        }}
        act={confirm}
      />
    </Frame>
  );
}
