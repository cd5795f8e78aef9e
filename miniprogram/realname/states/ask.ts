import type { CheckRequest } from '../ask-patiently';
import type { Step } from './events';
import type { Checking, Form } from './model';

/** Asks the cloud function, and lets the person wait. */
export const ask = (form: Form, request: CheckRequest): Step<Checking> => [
  { status: 'checking', form, request, waited: 0 },
  { type: 'check', request },
];
