export type { Authorizing, Checking, Done, Editing, RealNameCheck } from './check-state';
export { FORM_FIELDS, firstProblem, type FormField, type FormProblems, type FormValues } from './form';
export type { Notice } from './notice';
export { useRealNameCheck } from './use-real-name-check';
export { captureReturn, hasPendingReturn } from './wechat/wechat-effects';
