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
const VERIFIED_ONLY: Booking = { status: 'refused', message: '身份已核验。请再点“预约”，完成预约。' };
const NOT_VERIFIED: Booking = { status: 'refused', message: '请点“预约”，先核验本人身份。' };
const NO_PAGE: Booking = { status: 'refused', message: '没能打开核验页面，请稍后再试。' };

/** A business that needs to know who somebody is: it asks for a verified person, and goes on when there is one. */
export function useAppointment(): Appointment {
  const [day, setDay] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [booking, setBooking] = useState<Booking>();
  const busy = useRef(false);

  function begin(): void {
    busy.current = true;
    setBusy(true);
    setBooking(undefined);
  }

  function end(result: Booking | undefined): void {
    if (result?.status === 'booked') dropDay();
    busy.current = false;
    setBusy(false);
    setBooking(result);
  }

  function goOn(chosen: string, result: VisitResult): void {
    if (result.status !== 'verified') {
      end(result.status === 'left' && result.verification !== undefined ? VERIFIED_ONLY : NOT_VERIFIED);
      return;
    }
    void book(chosen).then(end);
  }

  useLoad(() => {
    const kept = keptDay();
    resumeRealName(CHECK).then(
      (result) => {
        if (result === undefined || kept === undefined) {
          // Whoever starts anew chooses anew: an old day must not be booked unseen.
          dropDay();
          return;
        }
        begin();
        setDay(kept);
        goOn(kept, result);
      },
      () => {
        end(NO_PAGE);
      },
    );
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
      begin();
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

/** The check's page by itself, which shows the result and erases it. */
export function openCheck(): void {
  wx.navigateTo({ url: CHECK.url, fail: () => undefined });
}
