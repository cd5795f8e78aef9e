import { copyFile, cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildFunction } from '../config/build-function';

const ROOT = path.resolve(__dirname, '..');
const FUNCTIONS = path.join(__dirname, 'functions');

/** What our function is measured beside: see `functions/`, and `whole` is ours with every part of the SDK in it. */
export const VARIANTS = ['ours', 'quickstart', 'whole', 'floor', 'empty'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface BuiltVariant {
  /** To be given to the sandbox; the function within is called `realname`. */
  readonly distDir: string;
  /** The function's folder. */
  readonly folder: string;
  /** Its `index.js`. */
  readonly entry: string;
}

/** Lies within the project, so that the quickstart way finds the SDK in node_modules. */
const placeOf = (name: string): BuiltVariant => {
  const distDir = path.join(ROOT, '.cache', 'bench', name);
  const folder = path.join(distDir, 'cloudfunctions', 'realname');
  return { distDir, folder, entry: path.join(folder, 'index.js') };
};

async function buildInto(variant: Variant, folder: string): Promise<void> {
  if (variant === 'ours' || variant === 'whole') {
    await buildFunction({ name: 'realname', outDir: folder, whole: variant === 'whole' });
    return;
  }
  await rm(folder, { recursive: true, force: true });
  await cp(path.join(FUNCTIONS, variant), folder, { recursive: true });
  await copyFile(path.join(ROOT, 'cloudfunctions', 'realname', 'config.json'), path.join(folder, 'config.json'));
}

export async function buildVariant(variant: Variant): Promise<BuiltVariant> {
  const place = placeOf(variant);
  await buildInto(variant, place.folder);
  return place;
}

/** The same with `measured.cjs` around it. */
export async function buildMeasured(variant: Variant): Promise<BuiltVariant> {
  const place = placeOf(`${variant}-measured`);
  await buildInto(variant, place.folder);
  await rename(place.entry, path.join(place.folder, 'function.js'));
  await copyFile(path.join(FUNCTIONS, 'measured.cjs'), place.entry);
  return place;
}
