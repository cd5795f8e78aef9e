import { findNeeds } from '../../config/phone-engine';

/**
 * Makes this test file's JavaScript as poor as that of a phone without ICU, where `normalize()` changes nothing. (The
 * phone's logic layer has no Intl in any case.)
 */
export function makeEnginePoor(): void {
  String.prototype.normalize = function (this: string) {
    return this.slice();
  };
}

/** Throws for a script that such a phone could not even read. */
export function refuseOnPoorEngine(path: string, code: string): void {
  const [need] = findNeeds(code);
  if (need !== undefined) throw new SyntaxError(`Invalid property name in ${path}, ${need}`);
}
