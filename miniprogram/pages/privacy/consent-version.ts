/** Names the text of this page. Change it whenever the text changes in meaning: people then agree anew. */
export const CONSENT_VERSION = '2026-11';
