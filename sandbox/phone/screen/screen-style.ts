/** The phone's own drawing; every selector begins with `.phone-`, so that it touches nothing around the phone. */
export const SCREEN_STYLE = `
.phone-screen { position: relative; display: flex; flex-direction: column; overflow: hidden; background: #ededed; color: rgba(0,0,0,.9);
  font: 16px/1.4 -apple-system, system-ui, "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif; }
.phone-screen[data-theme=dark] { background: #111; color: rgba(255,255,255,.9); color-scheme: dark; }
.phone-bar { position: relative; flex: none; display: flex; align-items: center; justify-content: center; height: 64px; padding: 20px 96px 0; box-sizing: border-box; background: #ededed; }
[data-theme=dark] > .phone-bar { background: #111; }
.phone-title { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: 17px; font-weight: 600; }
.phone-back { position: absolute; left: 4px; bottom: 0; width: 44px; height: 44px; border: 0; background: none; color: inherit; cursor: pointer; }
.phone-back::before { content: ""; display: inline-block; width: 11px; height: 11px; border: solid currentColor; border-width: 0 0 2px 2px; transform: rotate(45deg); }
.phone-back[hidden] { display: none; }
.phone-capsule { position: absolute; right: 8px; bottom: 6px; width: 84px; height: 30px; border: 1px solid rgba(128,128,128,.35); border-radius: 16px;
  background: radial-gradient(circle at 28% 50%, currentColor 3px, transparent 3.5px), radial-gradient(circle at 20% 50%, currentColor 2px, transparent 2.5px),
  radial-gradient(circle at 36% 50%, currentColor 2px, transparent 2.5px), radial-gradient(circle at 73% 50%, currentColor 3px, transparent 3.5px 6px, currentColor 6.5px 8px, transparent 8.5px); }
.phone-pages { position: relative; flex: 1; min-height: 0; }
.phone-page:not(:last-child) { visibility: hidden; }
.phone-layer { position: absolute; inset: 0; pointer-events: none; }
.phone-layer > * { pointer-events: auto; }
.phone-mask { position: absolute; inset: 0; display: flex; align-items: center; justify-content: center; background: rgba(0,0,0,.5); }
.phone-modal { width: 82%; max-width: 320px; border-radius: 12px; overflow: hidden; background: #fff; text-align: center; }
[data-theme=dark] .phone-modal { background: #2c2c2c; }
.phone-modal-title { padding: 28px 24px 0; font-size: 17px; font-weight: 600; }
.phone-modal-content { padding: 16px 24px 0; font-size: 16px; white-space: pre-line; opacity: .65; }
.phone-modal-buttons { display: flex; margin-top: 28px; border-top: 1px solid rgba(128,128,128,.2); }
.phone-modal-buttons button { flex: 1; min-height: 54px; border: 0; background: none; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
.phone-modal-buttons button + button { border-left: 1px solid rgba(128,128,128,.2); }
.phone-modal-buttons .phone-modal-confirm { color: #576b95; } [data-theme=dark] .phone-modal-confirm { color: #93a8cc; }
.phone-toast { position: absolute; left: 50%; top: 40%; transform: translate(-50%, -50%); display: flex; flex-direction: column; align-items: center; gap: 8px;
  min-width: 96px; max-width: 70%; padding: 16px 20px; box-sizing: border-box; border-radius: 8px; background: #4c4c4c; color: #fff; text-align: center; }
.phone-toast-success, .phone-toast-error { font-size: 36px; line-height: 1; }
.phone-toast-loading { width: 32px; height: 32px; border: 3px solid #fff; border-right-color: transparent; border-radius: 50%; animation: phone-turn 1s linear infinite; }
@keyframes phone-turn { to { transform: rotate(360deg); } }
`;
