'use strict';

/**
 * Stands in for `bignumber.js`, in which the SDK keeps numbers of more than 15 digits that WeChat answers. The function
 * reads none, so such a number is kept as the text that it came as, and never calculated with.
 */
module.exports = class BigNumber {
  constructor(text) {
    this.text = text;
  }

  static isBigNumber(value) {
    return value instanceof BigNumber;
  }

  toString() {
    return this.text;
  }

  toJSON() {
    return this.text;
  }
};
