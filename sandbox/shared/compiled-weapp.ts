/** A page's or component's `.json`, as far as the phone reads it. */
export interface UnitConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: string;
  component?: boolean;
  /** Tag to the path of the component, absolute inside the build, without extension. */
  usingComponents: Record<string, string>;
}

/** A weapp build after WeChat's compilers, ready to be sent to a phone as JSON. */
export interface CompiledWeapp {
  /** Paths in the order of app.json, those of subpackages last; the first is the home page. */
  pages: string[];
  /** Roots of the subpackages, whose scripts run when something of them is needed first. */
  subpackages: string[];
  /** What app.json asks for and the phone has not, in words for whoever built it. */
  unsupported: string[];
  window: Omit<UnitConfig, 'usingComponents' | 'component'>;
  /** Config of each page and component, by path without extension. */
  units: Record<string, UnitConfig>;
  /** Colours that `@name` in a window setting stands for. */
  themes: Record<'light' | 'dark', Record<string, string>>;
  /** Source of each script, by path with extension. */
  scripts: Record<string, string>;
  /** What wcc made of all wxml and wxs files: a script that defines `$gwx`. */
  templates: string;
  /** What wcsc made of each wxss file, by path with extension; lengths in rpx are still written `%%?12rpx?%%`. */
  styles: Record<string, string>;
  /** Packaged images as data URIs, by path with extension. */
  images: Record<string, string>;
}
