import type { CompiledWeapp } from '../../sandbox/shared/compiled-weapp';

/** The scripts of a mini-program that hold the drop-in's code. */
export const scriptsWithClient = ({ scripts }: CompiledWeapp): readonly string[] =>
  Object.keys(scripts).filter((file) => scripts[file]?.includes('[realname-check]'));
