/** The cloud environment that the mini-program is built for: `config/index.ts` puts it in. */
declare const CLOUD_ENV: string;
