export type { TextFieldName } from './form';
export type { Institution } from './institution';
export type { PageOptions, RealNamePage } from './real-name-page';
export { requireRealName } from './require-real-name';
export { resumeRealName } from './resume-real-name';
export type { Deed } from './screen/deed';
export { scrollTarget } from './screen/scroll-target';
export type {
  BarPart,
  Button,
  ConsentPart,
  ContactPart,
  FieldPart,
  FormPart,
  HelpPart,
  NoticePart,
  ResultPart,
  Screen,
} from './screen/screen';
export { useRealNamePage } from './use-real-name-page';
export type { VisitResult } from './visit';
export { captureReturn } from './capture-return';
export { attempt } from './wechat/attempt';
export { readTextScale } from './wechat/text-scale';
