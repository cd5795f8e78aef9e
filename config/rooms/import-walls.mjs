import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/**
 * Which rooms the files of a room may import from; README.md says what is in each. What a room can see of the platform
 * (Node, DOM, `wx`) is its tsconfig.json's affair.
 */
const ROOMS = {
  contract: [],
  miniprogram: ['contract'],
  component: ['miniprogram', 'contract'],
  cloudfunctions: ['contract'],
  sandbox: ['contract'],
  config: ['contract', 'miniprogram', 'component', 'cloudfunctions', 'sandbox'],
  e2e: ['contract', 'miniprogram', 'cloudfunctions', 'sandbox', 'config'],
  bench: ['contract', 'miniprogram', 'cloudfunctions', 'sandbox', 'config', 'e2e'],
};

/** The same for what is in the sandbox (sandbox/README.md). Its tests use all of it. */
const SANDBOX_ROOMS = {
  shared: [],
  weapp: ['shared'],
  phone: ['shared'],
  'city-services': ['shared'],
  web: ['phone', 'city-services', 'shared'],
  wire: ['shared'],
  'wechat-api': ['wire', 'shared'],
  cloud: ['wechat-api', 'wire', 'shared'],
  'sandbox.ts': ['cloud', 'wechat-api', 'wire', 'shared'],
  server: ['sandbox.ts', 'cloud', 'wire', 'shared'],
  'start.ts': ['server', 'sandbox.ts', 'weapp', 'shared'],
};

const isTest = (file) => /\.test\.tsx?$/.test(file) || /(^|\/)testing\//.test(file);

/** The room of a path, and its folder (or file) within the room. */
const placeOf = (file) => path.relative(ROOT, file).split(path.sep);

/** Why a file may not import from this path; undefined where it may. */
function refusal(file, imported) {
  const [room, inner] = placeOf(file);
  const [otherRoom, otherInner = ''] = placeOf(imported);
  if (room !== otherRoom) {
    const isWall = room in ROOMS && !ROOMS[room].includes(otherRoom);
    return isWall ? `${room}/ imports from ${ROOMS[room].join(', ') || 'no other room'}` : undefined;
  }
  if (room !== 'sandbox' || inner === otherInner || isTest(file)) return undefined;
  // An import names `sandbox.ts` as `sandbox`.
  const other = otherInner in SANDBOX_ROOMS ? otherInner : `${otherInner}.ts`;
  const mayImport = SANDBOX_ROOMS[inner];
  if (mayImport === undefined) return `sandbox/${inner} is in no room of the sandbox`;
  return mayImport.includes(other)
    ? undefined
    : `sandbox/${inner} imports from ${mayImport.join(', ') || 'no other room'}`;
}

/** ESLint's rule: an import that goes through a wall is an error. */
const importWalls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const why = refusal(context.filename, path.resolve(path.dirname(context.filename), source.value));
      if (why !== undefined) context.report({ node: source, message: `${why}: see config/rooms/import-walls.mjs.` });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { 'import-walls': importWalls } };
