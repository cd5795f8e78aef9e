/** A question on the phone's screen. */
export interface ModalOptions {
  readonly title: string;
  readonly content: string;
  readonly confirmText: string;
  /** Absent: there is nothing to cancel. */
  readonly cancelText: string | undefined;
}

export interface ToastOptions {
  readonly title: string;
  readonly icon: string;
  /** How long it stays; absent: until it is hidden. */
  readonly ms: number | undefined;
}

/** What the phone draws over a page. */
export interface DialogUi {
  /** @returns whether the person confirmed */
  readonly modal: (options: ModalOptions) => Promise<boolean>;
  readonly toast: (options: ToastOptions) => void;
  readonly hideToast: () => void;
  /** Takes down whatever is open, without an answer. */
  readonly clear: () => void;
}

const TOAST_SIGNS: Readonly<Record<string, string>> = { success: '✓', error: '!', loading: '' };

export function createDialogs(window: Window, layer: HTMLElement): DialogUi {
  const { document } = window;
  const make = (tag: string, className: string, text = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  let toast: HTMLElement | undefined;
  let toastTimer = 0;
  const hideToast = (): void => {
    window.clearTimeout(toastTimer);
    toast?.remove();
    toast = undefined;
  };
  return {
    hideToast,
    modal({ title, content, confirmText, cancelText }) {
      return new Promise((resolve) => {
        const mask = make('div', 'phone-mask');
        const box = make('div', 'phone-modal');
        box.setAttribute('role', 'dialog');
        box.setAttribute('aria-modal', 'true');
        box.setAttribute('aria-label', title === '' ? content : title);
        const buttons = make('div', 'phone-modal-buttons');
        const answer = (text: string, confirmed: boolean): HTMLElement => {
          const button = make('button', confirmed ? 'phone-modal-confirm' : 'phone-modal-cancel', text);
          button.addEventListener('click', () => {
            mask.remove();
            resolve(confirmed);
          });
          return button;
        };
        if (cancelText !== undefined) buttons.append(answer(cancelText, false));
        buttons.append(answer(confirmText, true));
        if (title !== '') box.append(make('div', 'phone-modal-title', title));
        if (content !== '') box.append(make('div', 'phone-modal-content', content));
        box.append(buttons);
        mask.append(box);
        layer.append(mask);
      });
    },
    toast({ title, icon, ms }) {
      hideToast();
      toast = make('div', 'phone-toast');
      toast.setAttribute('role', 'status');
      if (icon !== 'none') toast.append(make('span', `phone-toast-${icon}`, TOAST_SIGNS[icon] ?? ''));
      toast.append(make('span', '', title));
      layer.append(toast);
      if (ms !== undefined) toastTimer = window.setTimeout(hideToast, ms);
    },
    clear() {
      hideToast();
      layer.replaceChildren();
    },
  };
}
