/** Names the text of this page. Change it whenever the text changes in meaning: it is stored with each check that follows. */
export const CONSENT_VERSION = '2026-11-27';
