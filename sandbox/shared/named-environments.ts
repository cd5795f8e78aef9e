/** The cloud environments that a mini-program names when it calls a function. */
export interface NamedEnvironments {
  /** In the call itself. */
  readonly env?: string | undefined;
  /** To `wx.cloud.init`. */
  readonly initEnv?: string | undefined;
}
