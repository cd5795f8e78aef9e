import type { Verification } from '../contract/response';
import type { TextFieldName } from '../miniprogram/realname/form';
import { createRealNamePage, type RealNamePage } from '../miniprogram/realname/real-name-page';
import type { Deed } from '../miniprogram/realname/screen/deed';
import type { Screen } from '../miniprogram/realname/screen/screen';
import { scrollTarget } from '../miniprogram/realname/screen/scroll-target';
import { attempt } from '../miniprogram/realname/wechat/attempt';
import { complain } from '../miniprogram/realname/wechat/complain';
import { readTextScale } from '../miniprogram/realname/wechat/text-scale';
import { drawChanges } from './draw-changes';
import { readInstitution } from './read-institution';

/** Room above what is scrolled to, in px. */
const MARGIN = 16;

/** An event of the component's own drawing, with what its wxml put into `data-`. */
interface TapEvent {
  readonly currentTarget: {
    readonly dataset: { readonly deed?: Deed | ''; readonly name?: TextFieldName; readonly revision?: number };
  };
  readonly detail: { readonly value?: string };
}

interface Drawn {
  page: RealNamePage | undefined;
  screen: Screen | undefined;
  stop: (() => void) | undefined;
  /** The check has heard that its page is there. */
  isShown: boolean;
}

/** A component instance's own things, which are no data: WeChat would copy data to the drawing thread. */
const drawn = (): Drawn => ({ page: undefined, screen: undefined, stop: undefined, isShown: false });

const drawnOf = (instance: unknown): Drawn => (instance as { drawn: Drawn }).drawn;

/** Hands what happens to a field to the page. */
const ofField = (tell: (page: RealNamePage, name: TextFieldName, event: TapEvent) => void) =>
  function (this: unknown, event: TapEvent): void {
    const { page } = drawnOf(this);
    const { name } = event.currentTarget.dataset;
    if (page !== undefined && name !== undefined) tell(page, name, event);
  };

/** Registers `<realname-check>`. Called by check.js alone, which WeChat loads for each use of the component. */
export function registerCheck(): void {
  Component({
    options: { styleIsolation: 'isolated' },
    properties: {
      consentVersion: { type: String, value: '' },
      /** As in settings.js. */
      institution: { type: Object, value: {} },
      privacyUrl: { type: String, value: '' },
      continueText: { type: String, value: '' },
      /** The cloud environment and the function, where they are not the usual ones. */
      env: { type: String, value: '' },
      functionName: { type: String, value: '' },
      /** The component is all of a page that `requireRealName` opens: going on is going back. */
      isPage: { type: Boolean, value: false },
    },
    data: { scale: 1 },
    lifetimes: {
      created() {
        Object.assign(this, { drawn: drawn() });
      },
      attached() {
        const { consentVersion, privacyUrl, continueText, env, functionName, isPage } = this.data;
        if (consentVersion === '') {
          complain(
            '缺少 consent-version：个人信息处理说明的版本。 consent-version is missing: the version of the privacy text.',
          );
        }
        if (privacyUrl === '') {
          complain(
            '缺少 privacy-url：个人信息处理说明的页面。 privacy-url is missing: the page with the privacy text.',
          );
        }
        const embedded = {
          canLeave: true,
          onContinue: (verification: Verification) => {
            this.triggerEvent('continue', { verification });
          },
          onLeave: () => {
            this.triggerEvent('leave');
          },
        };
        const page = createRealNamePage({
          consentVersion,
          institution: readInstitution(this.data.institution, complain),
          privacyUrl,
          ...(isPage ? {} : embedded),
          target: { ...(env === '' ? {} : { env }), ...(functionName === '' ? {} : { functionName }) },
          ...(continueText === '' ? {} : { continueText }),
          onDone: (verification) => {
            this.triggerEvent('done', { verification });
          },
        });
        this.setData({ scale: readTextScale(wx) });
        const own = drawnOf(this);
        own.page = page;
        this.draw();
        const unsubscribe = page.subscribe(() => {
          this.draw();
        });
        const end = page.start();
        own.stop = () => {
          unsubscribe();
          end();
        };
      },
      // A component that comes after its page was shown hears of no showing; all others would ask for a result twice here.
      ready() {
        if (!drawnOf(this).isShown) this.show();
      },
      detached() {
        drawnOf(this).stop?.();
      },
    },
    pageLifetimes: {
      show() {
        this.show();
      },
    },
    methods: {
      show() {
        const own = drawnOf(this);
        own.isShown = true;
        own.page?.shown();
      },
      draw() {
        const own = drawnOf(this);
        const screen = own.page?.getScreen();
        if (screen === undefined) return;
        const before = own.screen;
        own.screen = screen;
        const changes = drawChanges(before ?? {}, screen);
        if (Object.keys(changes).length === 0) return;
        this.setData(changes, () => {
          const target = before === undefined ? undefined : scrollTarget(before, screen);
          if (target !== undefined) this.scrollTo(target);
        });
      },
      scrollTo(target: string) {
        attempt(() => {
          const query = this.createSelectorQuery();
          query.select(`#${target}`).boundingClientRect();
          query.selectViewport().scrollOffset();
          query.exec((found: readonly unknown[]) => {
            const [box, view] = found as [{ top: number } | null, { scrollTop: number } | null];
            if (box === null || view === null) return;
            attempt(() => wx.pageScrollTo({ scrollTop: view.scrollTop + box.top - MARGIN, duration: 200 }));
          });
        });
      },
      act(event: TapEvent) {
        const { deed } = event.currentTarget.dataset;
        if (deed !== undefined && deed !== '') drawnOf(this).page?.act(deed);
      },
      type: ofField((page, name, { detail }) => {
        page.type(name, detail.value ?? '');
      }),
      leaveField: ofField((page, name, { currentTarget }) => {
        const { revision } = currentTarget.dataset;
        if (revision !== undefined) page.leaveField(name, revision);
      }),
      wantNext: ofField((page, name) => {
        page.wantNext(name);
      }),
      wantField: ofField((page, name) => {
        page.wantField(name);
      }),
      clearField: ofField((page, name) => {
        page.clearField(name);
      }),
      tick() {
        const { page, screen } = drawnOf(this);
        page?.tick(screen?.form?.consent.isTicked !== true);
      },
    },
  });
}
