import { useLoad } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { requireRealName, resumeRealName, type VisitResult } from '../../realname';
import { book, type Booking } from './book';
import { dropDay, keepDay, keptDay } from './chosen-day';

/** Where the check is, and how old its result may be: as old as the function `appointment` takes it. */
const CHECK = { url: '/pages/realname/index', continueText: '继续预约', maxAgeDays: 365 } as const;

export interface Appointment {
  readonly day: string | undefined;
  readonly isBusy: boolean;
  /** What came of it; undefined until something has. */
  readonly booking: Booking | undefined;
  readonly choose: (day: string) => void;
  readonly confirm: () => void;
  /** After a booking: one more. */
  readonly again: () => void;
}

const NO_DAY: Booking = { status: 'refused', message: '请先选择就诊日期。' };
const NOT_VERIFIED: Booking = { status: 'refused', message: '还没有预约。预约需要先核验本人身份。' };
const NO_PAGE: Booking = { status: 'refused', message: '没能打开核验页面，请稍后再试。' };

/** A business that needs to know who somebody is: it asks for a verified person, and goes on when there is one. */
export function useAppointment(): Appointment {
  const [day, setDay] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [booking, setBooking] = useState<Booking>();
  const busy = useRef(false);

  function end(result: Booking | undefined): void {
    if (result?.status === 'booked') dropDay();
    busy.current = false;
    setBusy(false);
    setBooking(result);
  }

  function goOn(chosen: string, { status }: VisitResult): void {
    if (status !== 'verified') {
      end(NOT_VERIFIED);
      return;
    }
    void book(chosen).then(end);
  }

  useLoad(() => {
    const kept = keptDay();
    void resumeRealName(CHECK).then((result) => {
      if (result === undefined) {
        dropDay();
        return;
      }
      if (kept !== undefined) goOn(kept, result);
    });
    if (kept !== undefined) setDay(kept);
  });

  return {
    day,
    isBusy,
    booking,
    choose(chosen) {
      if (busy.current) return;
      setDay(chosen);
      setBooking(undefined);
    },
    confirm() {
      if (busy.current) return;
      if (day === undefined) {
        setBooking(NO_DAY);
        return;
      }
      busy.current = true;
      setBusy(true);
      setBooking(undefined);
      keepDay(day);
      requireRealName(CHECK).then(
        (result) => {
          goOn(day, result);
        },
        () => {
          end(NO_PAGE);
        },
      );
    },
    again() {
      setDay(undefined);
      setBooking(undefined);
    },
  };
}
