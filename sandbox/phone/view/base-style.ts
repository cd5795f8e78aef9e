/** How WeChat draws its built-in elements before any wxss; custom properties let the phone's theme in. */
export const BASE_STYLE = `
:host { display: block; position: absolute; inset: 0; overflow: hidden; isolation: isolate; container-type: size; --rem: 5cqw;
  --line: rgba(0,0,0,.1); --text: rgba(0,0,0,.9); --faint: rgba(0,0,0,.3); --plain: #f2f2f2; --press: rgba(0,0,0,.1); }
:host([theme=dark]) { color-scheme: dark; --line: rgba(255,255,255,.1); --text: rgba(255,255,255,.8);
  --faint: rgba(255,255,255,.3); --plain: #2c2c2c; --press: rgba(255,255,255,.1); }
.phone-scroller { position: absolute; inset: 0; overflow: hidden auto; outline: 0; }
body { display: block; margin: 0; min-height: 100%; font: 16px/1.4 -apple-system, system-ui, "PingFang SC", "Helvetica Neue", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif;
  overflow-wrap: break-word; -webkit-tap-highlight-color: transparent; user-select: none; }
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
wx-view, wx-form, wx-checkbox-group, wx-navigator, wx-scroll-view, wx-progress { display: block; }
wx-label { display: inline; }
wx-text { display: inline; white-space: pre-line; }
wx-text[selectable] { user-select: text; }
wx-root-portal { display: contents; }
wx-scroll-view { overflow: hidden; }
wx-icon { display: inline-block; line-height: 0; }
wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
wx-image img { display: block; width: 100%; height: 100%; }
wx-image[mode=widthFix] { height: auto; } wx-image[mode=widthFix] img { height: auto; }
wx-image[mode=heightFix] { width: auto; } wx-image[mode=heightFix] img { width: auto; }
wx-progress { overflow: hidden; } .wx-progress-bar { height: 100%; transition: width .2s; }
wx-input { display: block; height: 1.4rem; height: 1.4em; overflow: hidden; text-overflow: clip; cursor: auto; }
.wx-input-native { display: block; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; background: none;
  color: inherit; font: inherit; text-align: inherit; letter-spacing: inherit; text-transform: inherit; }
.wx-input-native::placeholder { color: var(--placeholder, var(--faint)); opacity: 1; }
wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; border-radius: 5px; overflow: hidden;
  font-size: 18px; line-height: 2.55555556; text-align: center; text-decoration: none; cursor: pointer; color: var(--text); background: var(--plain); }
wx-button[size=mini] { display: inline-block; padding: 0 1.32em; font-size: 13px; line-height: 2.3; }
wx-button[type=primary] { color: #fff; background: #07c160; } wx-button[type=warn] { color: #fa5151; }
wx-button[plain] { border: 1px solid currentColor; background: transparent; } wx-button[plain][type=primary] { color: #07c160; }
wx-button[disabled] { cursor: not-allowed; color: var(--faint); } wx-button[disabled][type=primary] { color: rgba(255,255,255,.6); background: #9ce6bf; }
wx-button[loading]::before { content: ""; display: inline-block; width: 18px; height: 18px; margin: -6px 5px 0 0; vertical-align: middle;
  border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: phone-spin 1s linear infinite; }
.button-hover:not([disabled])::after { content: ""; position: absolute; inset: 0; background: var(--press); }
wx-checkbox { display: inline-block; cursor: pointer; }
.wx-checkbox-wrapper { display: inline-flex; align-items: center; }
.wx-checkbox-input { position: relative; flex: none; width: 22px; height: 22px; margin-right: 5px; border: 1px solid var(--faint); border-radius: 3px; color: #09bb07; }
wx-checkbox[checked] .wx-checkbox-input::before { content: ""; position: absolute; left: 50%; top: 44%; width: 34%; height: 62%;
  border: solid currentColor; border-width: 0 2px 2px 0; transform: translate(-50%, -50%) rotate(45deg); }
wx-checkbox[disabled] { opacity: .5; }
wx-button:focus-visible, wx-checkbox:focus-visible { outline: 2px solid #10aeff; outline-offset: 2px; }
@keyframes phone-spin { to { transform: rotate(360deg); } }
`;
