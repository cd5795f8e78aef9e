import { unreachable, type Answer } from '../wechat/call-realname';
import type { CheckEvent, Step } from './events';
import { formProblems } from '../form';
import type { Checking, Model } from './model';
import { noticeOf } from '../notice';
import { editingAgain } from './editing-again';

/** Errors after which the same question with the same code still has an answer to come. */
const ASK_AGAIN: readonly string[] = ['UNREACHABLE', 'IN_PROGRESS', 'RATE_LIMITED', 'STORAGE_FAILED'];

function whenAnswered({ form, request }: Checking, answer: Answer): Model {
  if (answer.ok && answer.verification !== null) {
    return { status: 'done', form, verification: answer.verification, notice: undefined, isErasing: false };
  }
  const { error } = answer.ok ? unreachable({ kind: 'unknown' }) : answer;
  const isCodeStillGood = error.retry === 'later' && ASK_AGAIN.includes(error.code);
  return {
    ...editingAgain(form, noticeOf(error)),
    problems: formProblems(error.fields),
    unanswered: isCodeStillGood ? request : undefined,
  };
}

export function whenChecking(model: Checking, event: CheckEvent): Step<Model> {
  return [event.type === 'answered' ? whenAnswered(model, event.answer) : model];
}
