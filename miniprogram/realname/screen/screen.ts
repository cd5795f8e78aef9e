import type { TextFieldName } from '../form';
import type { Deed } from './deed';

/**
 * What the person sees, as data: pages and components only draw it. Parts stand in the order in which they are drawn;
 * the bar stays at the bottom of the screen, whatever is scrolled.
 */
export interface Screen {
  readonly title: string;
  readonly lead?: readonly string[];
  readonly notice?: NoticePart;
  readonly steps?: readonly string[];
  readonly form?: FormPart;
  readonly waiting?: string;
  readonly result?: ResultPart;
  readonly contact?: ContactPart;
  /** Small and apart from the main button. */
  readonly links?: readonly Button[];
  readonly bar?: BarPart;
}

/** @typeParam D what taps can ask for; the check's own deeds unless a page has others */
export interface Button<D extends string = Deed> {
  readonly deed: D;
  readonly text: string;
  readonly isDanger?: true;
  /** It is being done: no more taps. */
  readonly isBusy?: boolean;
}

export interface BarPart<D extends string = Deed> {
  readonly main?: Button<D>;
  readonly other?: Button<D>;
  /** What the main button will bring. */
  readonly hint?: string;
}

/** Read out by a screen reader as soon as it appears. */
export interface NoticePart {
  readonly tone: 'success' | 'info' | 'warning';
  /** A sign to see before the heading; a screen reader does without. */
  readonly mark: string;
  readonly heading: string;
  readonly text: string;
  readonly quote?: { readonly label: string; readonly text: string; readonly spoken: string; readonly copy: string };
  readonly contact?: ContactPart;
  readonly button?: Button;
}

export interface FormPart {
  readonly fields: readonly FieldPart[];
  readonly consent: ConsentPart;
  readonly help: HelpPart;
}

export interface FieldPart {
  readonly name: TextFieldName;
  readonly label: string;
  readonly placeholder: string;
  readonly keyboard: 'text' | 'idcard';
  readonly confirm: 'next' | 'done';
  /** What the field is to take whenever `revision` is another number. */
  readonly text: string;
  readonly revision: number;
  /** What is wrong; empty where nothing is known to be. */
  readonly problem: string;
  readonly isFocused: boolean;
  /** The text of the button that empties the field; empty where there is nothing to empty. */
  readonly clear: string;
  /** The same for a screen reader: `清空姓名`. */
  readonly clearLabel: string;
}

export interface ConsentPart {
  /** The whole sentence, for a screen reader. */
  readonly label: string;
  readonly parts: readonly { readonly text: string; readonly deed?: Deed }[];
  readonly isTicked: boolean;
  readonly problem: string;
  /** It is to be brought into sight. */
  readonly isFocused: boolean;
}

export interface HelpPart {
  readonly question: string;
  readonly isOpen: boolean;
  readonly answers: readonly string[];
}

export interface ResultPart {
  readonly isGood: boolean;
  readonly mark: string;
  readonly heading: string;
  readonly texts: readonly string[];
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

/** Whom to call, and where to go. */
export interface ContactPart {
  readonly heading: string;
  /** `note` stands below the text, which is not broken. */
  readonly rows: readonly {
    readonly label: string;
    readonly text: string;
    readonly note: string;
    readonly deed?: Deed;
  }[];
}
