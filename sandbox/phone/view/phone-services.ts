/** What built-in elements need from the phone they are drawn on. */
export interface PhoneServices {
  readonly document: Document;
  /** Reports what the phone cannot do, or what a page did wrong. */
  readonly fail: (error: Error) => void;
  /** Follows a `<navigator>`. */
  readonly navigate: (openType: string, url: string) => void;
  /** A packaged image as a data URI. */
  readonly image: (path: string, from: string) => string | undefined;
}
