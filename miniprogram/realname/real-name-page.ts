import type { Verification } from '../../contract/response';
import type { Institution } from './institution';
import type { TextFieldName } from './form';
import { createRealNameCheck, type RealNameCheck } from './real-name-check';
import type { Deed } from './screen/deed';
import type { Screen } from './screen/screen';
import { screenOf } from './screen/screen-of';
import { TEXTS } from './texts';
import type { Model } from './states/model';
import type { Visit, VisitResult } from './visit';
import { attempt } from './wechat/attempt';
import type { CallTarget } from './wechat/call-realname';
import { shared } from './wechat/shared';
import { wechatEffects } from './wechat/wechat-effects';
import { copyQuote } from './wechat/copy-quote';

export interface PageOptions {
  /** Of the text that the person is asked to agree to, 1 to 64 characters; new when the text changes. */
  readonly consentVersion: string;
  readonly institution: Institution;
  /** The page with that text, from the root. */
  readonly privacyUrl: string;
  /** Text of the button that goes on after `verified`; the visit's own counts before it. */
  readonly continueText?: string;
  /** Where the cloud function is, unless the visit says so. */
  readonly target?: CallTarget;
  /** Whether there is something to go on to, or back to; by itself a page asks whether another is below it. */
  readonly canLeave?: boolean;
  /** What happens when the person wants on, verified; by itself a page goes back to the one below. */
  readonly onContinue?: (verification: Verification) => void;
  /** The same for wanting away without. */
  readonly onLeave?: () => void;
  /** There is a result. */
  readonly onDone?: (verification: Verification) => void;
}

/** A check on a page: what to draw, and what taps and keystrokes there do. */
export interface RealNamePage {
  readonly getModel: () => Model;
  /** The same object until something changes that is seen. */
  readonly getScreen: () => Screen;
  readonly subscribe: RealNameCheck['subscribe'];
  /** @returns the end: call it when the page is unloaded */
  readonly start: () => () => void;
  /** Call it whenever the page comes to the front. */
  readonly shown: () => void;
  readonly type: (field: TextFieldName, text: string) => void;
  /**
   * The cursor left a field.
   * @param revision of the text in it: an input that has been replaced meanwhile is not heard
   */
  readonly leaveField: (field: TextFieldName, revision: number) => void;
  readonly wantNext: (field: TextFieldName) => void;
  readonly wantField: (field: TextFieldName) => void;
  readonly clearField: (field: TextFieldName) => void;
  readonly tick: (isTicked: boolean) => void;
  /** A button or link was tapped. Call it within the tap. */
  readonly act: (deed: Deed) => void;
}

function hasPageBelow(): boolean {
  try {
    return getCurrentPages().length > 1;
  } catch {
    return false;
  }
}

function claimVisit(): Visit | undefined {
  const { visit } = shared();
  return visit?.claim() === true ? visit : undefined;
}

function goBack(): void {
  attempt(() => wx.navigateBack());
}

/** What a visit ends with when the person leaves the page now. */
function resultOf(model: Model, wantsOn: boolean): VisitResult {
  if (model.status !== 'done') return { status: 'left' };
  const { verification } = model;
  if (verification.outcome !== 'verified') return { status: 'not_verified', verification };
  return { status: wantsOn ? 'verified' : 'left', verification };
}

/** Binds a check to the page that is being loaded, and to the visit that opened it, if one did. */
export function createRealNamePage(given: PageOptions): RealNamePage {
  const { consentVersion, institution, privacyUrl, continueText = TEXTS.result.goOn, target = {} } = given;
  const { canLeave, onContinue = goBack, onLeave = goBack, onDone } = given;
  const visit = claimVisit();
  const options = { ...target, ...visit?.options };
  const check = createRealNameCheck({ ...options, consentVersion }, wechatEffects(options));
  const setting = {
    institution,
    continueText: options.continueText ?? continueText,
    hasWechatPrivacy: wx.canIUse('openPrivacyContract'),
  };
  let drawn: { readonly model: Model; readonly screen: Screen } | undefined;
  let wantsOn = false;

  function getScreen(): Screen {
    const model = check.getModel();
    if (drawn?.model === model) return drawn.screen;
    // Asked now: while a page is being made, WeChat may not count it yet.
    const screen = screenOf(model, { ...setting, canLeave: canLeave ?? hasPageBelow() });
    drawn = { model, screen };
    return screen;
  }

  const telling =
    (type: 'cancelled' | 'waiting_left' | 'offer_taken' | 'restarted' | 'erasure_asked' | 'help_toggled') =>
    (): void => {
      check.tell({ type });
    };

  const deeds: Readonly<Record<Deed, () => void>> = {
    submit: check.submit,
    cancel: telling('cancelled'),
    leave_waiting: telling('waiting_left'),
    take_offer: telling('offer_taken'),
    restart: telling('restarted'),
    erase: telling('erasure_asked'),
    toggle_help: telling('help_toggled'),
    open_privacy: () => {
      attempt(() => wx.navigateTo({ url: privacyUrl }));
    },
    open_wechat_privacy: () => {
      attempt(() => {
        wx.openPrivacyContract({});
      });
    },
    call: () => {
      attempt(() => wx.makePhoneCall({ phoneNumber: institution.telephone }));
    },
    copy_quote: () => {
      copyQuote(getScreen().notice?.quote?.text ?? '');
    },
    go_on: () => {
      const model = check.getModel();
      if (model.status !== 'done' || model.isErasing) return;
      wantsOn = true;
      onContinue(model.verification);
    },
    leave: onLeave,
  };

  return {
    getModel: check.getModel,
    getScreen,
    subscribe: check.subscribe,
    start() {
      let told: Verification | undefined;
      const stopTelling = check.subscribe(() => {
        const model = check.getModel();
        if (model.status !== 'done' || model.verification === told) return;
        told = model.verification;
        onDone?.(told);
      });
      const stop = check.start();
      return () => {
        stopTelling();
        stop();
        visit?.end(resultOf(check.getModel(), wantsOn));
      };
    },
    shown: check.shown,
    type(field, text) {
      check.edit({ [field]: text });
    },
    leaveField(field, revision) {
      if (check.getModel().form.shown[field].revision === revision) check.leaveField(field);
    },
    wantNext(field) {
      check.tell({ type: 'next_wanted', field });
    },
    wantField(field) {
      check.tell({ type: 'field_wanted', field });
    },
    clearField(field) {
      check.tell({ type: 'field_cleared', field });
    },
    tick(consent) {
      check.edit({ consent });
    },
    act(deed) {
      deeds[deed]();
    },
  };
}
