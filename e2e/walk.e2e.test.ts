import { declareWalk } from './testing/walk-suite';
import { TARO_APP } from './testing/walked-app';

declareWalk(TARO_APP, ['openapi', 'https']);
