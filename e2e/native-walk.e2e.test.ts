import { declareWayFromHome } from './testing/home-suite';
import { declareWalk } from './testing/walk-suite';
import { NATIVE_APP, NPM_APP } from './testing/walked-app';

declareWalk(NATIVE_APP, ['https']);
declareWayFromHome(NATIVE_APP);
declareWayFromHome(NPM_APP);
