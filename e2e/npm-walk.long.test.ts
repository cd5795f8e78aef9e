import { declareWalk } from './testing/walk-suite';
import { NPM_APP } from './testing/walked-app';

declareWalk(NPM_APP, ['openapi', 'https']);
