/** The answer to the request that meets the fault, and to the same request again without a fault. */
export type Answers = readonly [string, string];

interface Expected {
  readonly usual: Answers;
  readonly except: Readonly<Record<string, Answers>>;
}

/** The platform's error number for a process that died. */
const DIED = '-504002';

const diedThen = (before: string, after = before): Expected['except'] => ({
  crash_before: [DIED, before],
  crash_after: [DIED, after],
});

/** WeChat may have seen the code, so it must not be sent twice: the same request again is answered CODE_USED. */
const ASKING: Expected = {
  usual: ['UPSTREAM_BUSY', 'CODE_USED'],
  except: {
    ...diedThen('IN_PROGRESS'),
    hang: ['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT'],
    trickle: ['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT'],
    html: ['UNEXPECTED_REPLY', 'CODE_USED'],
    truncated_json: ['UNEXPECTED_REPLY', 'CODE_USED'],
    wrong_types: ['UNEXPECTED_REPLY', 'CODE_USED'],
    unknown_values: ['UNEXPECTED_REPLY', 'CODE_USED'],
    'errcode:45009': ['QUOTA_EXCEEDED', 'CODE_USED'],
    'errcode:48001': ['NOT_PERMITTED', 'NOT_PERMITTED'],
  },
};
const ASKING_BY_HTTPS: Expected = {
  ...ASKING,
  except: {
    ...ASKING.except,
    huge: ['UNEXPECTED_REPLY', 'CODE_USED'],
    'HTTP 302': ['UNEXPECTED_REPLY', 'CODE_USED'],
    'HTTP 404': ['UNEXPECTED_REPLY', 'CODE_USED'],
    // Nothing was sent: the code stays good.
    'closed port': ['UPSTREAM_BUSY', 'verified'],
  },
};
const ASKING_BY_CLOUD_CALL: Expected = {
  ...ASKING,
  // The SDK cannot tell a refused connection from a lost one; and the database, at the same port, cannot be reached either.
  except: {
    ...ASKING.except,
    'closed port': ['UPSTREAM_BUSY', 'IN_PROGRESS'],
    // The platform refuses these calls before WeChat sees the code: it stays good.
    'errcode:-604104': ['MISCONFIGURED', 'verified'],
    'errcode:-501003': ['QUOTA_EXCEEDED', 'verified'],
    'errcode:-501004': ['QUOTA_EXCEEDED', 'verified'],
    'errcode:-601002': ['MISCONFIGURED', 'MISCONFIGURED'],
  },
};

const JUDGING: Expected = {
  usual: ['UNEXPECTED_REPLY', 'CODE_USED'],
  except: {
    'values that contradict one another': ['inconclusive', 'inconclusive'],
    'a mismatch of the ID number beside its match': ['inconclusive', 'inconclusive'],
    'a mismatch with a match of the ID number': ['name_mismatch', 'name_mismatch'],
  },
};

/** WeChat has answered; whether that was stored is not known. */
const STORING: Expected = {
  usual: ['STORAGE_FAILED', 'IN_PROGRESS'],
  except: {
    ...diedThen('IN_PROGRESS', 'verified'),
    reset_after_read: ['STORAGE_FAILED', 'verified'],
    truncated_json: ['STORAGE_FAILED', 'verified'],
    wrong_types: ['STORAGE_FAILED', 'verified'],
    unknown_values: ['verified', 'verified'],
  },
};

/** The last write of a check that has failed: the answer tells of that failure, whether the write succeeds or not. */
const closing = (failure: string, done: string): Expected => ({
  usual: [failure, 'IN_PROGRESS'],
  except: {
    ...diedThen('IN_PROGRESS', done),
    reset_after_read: [failure, done],
    truncated_json: [failure, done],
    wrong_types: [failure, done],
    unknown_values: [failure, done],
  },
});

const GETTING_A_TOKEN: Expected = {
  usual: ['UPSTREAM_BUSY', 'verified'],
  except: {
    ...diedThen('IN_PROGRESS'),
    hang: ['UPSTREAM_TIMEOUT', 'verified'],
    trickle: ['UPSTREAM_TIMEOUT', 'verified'],
    html: ['UNEXPECTED_REPLY', 'verified'],
    truncated_json: ['UNEXPECTED_REPLY', 'verified'],
    huge: ['UNEXPECTED_REPLY', 'verified'],
    wrong_types: ['UNEXPECTED_REPLY', 'verified'],
    // Any text may be a token. WeChat refuses this one at the check, and the function fetches another.
    unknown_values: ['verified', 'verified'],
    'HTTP 302': ['UNEXPECTED_REPLY', 'verified'],
    'HTTP 404': ['UNEXPECTED_REPLY', 'verified'],
    'errcode:40164': ['MISCONFIGURED', 'verified'],
    'errcode:40243': ['MISCONFIGURED', 'verified'],
    'errcode:80113': ['MISCONFIGURED', 'verified'],
    'errcode:45009': ['QUOTA_EXCEEDED', 'verified'],
    'errcode:45011': ['QUOTA_EXCEEDED', 'verified'],
  },
};

const TIDYING: Expected = {
  usual: ['STORAGE_FAILED', 'none'],
  except: {
    ...diedThen('none'),
    // The function does not use the number of documents that were tidied.
    wrong_types: ['none', 'none'],
    unknown_values: ['none', 'none'],
    'errcode:-502005': ['none', 'none'],
  },
};
const READING_WHOM_TO_TIDY: Expected = {
  usual: ['STORAGE_FAILED', 'none'],
  except: { ...diedThen('none'), 'errcode:-502005': ['none', 'none'] },
};

const INSERTING: Expected = {
  usual: ['STORAGE_FAILED', 'verified'],
  except: {
    ...diedThen('verified', 'IN_PROGRESS'),
    // The function reads the record and sees that it was inserted.
    reset_after_read: ['verified', 'verified'],
    truncated_json: ['verified', 'verified'],
    wrong_types: ['verified', 'verified'],
    unknown_values: ['verified', 'verified'],
  },
};

/** By step, and in `except` by fault. A negative number is the platform's error: the process died, or its answer was lost. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'reserve: update': {
    usual: ['STORAGE_FAILED', 'verified'],
    except: {
      ...diedThen('verified'),
      unknown_values: ['verified', 'verified'],
      // The function makes the missing collection.
      'errcode:-502005': ['verified', 'verified'],
    },
  },
  'reserve: insert': INSERTING,
  'reserve at once: insert': INSERTING,
  // The attempt is stored, only nobody could read it: it is taken back, unless the process died before that.
  'reserve at once: read': { usual: ['STORAGE_FAILED', 'verified'], except: diedThen('IN_PROGRESS') },
  'reserve (known person)': {
    // The reservation is undone, even if only its response was lost: the code stays good.
    usual: ['STORAGE_FAILED', 'verified'],
    except: {
      ...diedThen('verified', 'IN_PROGRESS'),
      unknown_values: ['verified', 'verified'],
      'errcode:-502005': ['verified', 'verified'],
    },
  },
  'reserve: read': {
    usual: ['STORAGE_FAILED', 'verified'],
    except: { ...diedThen('verified'), 'errcode:-502005': ['verified', 'verified'] },
  },
  'reserve: collection': {
    usual: ['STORAGE_FAILED', 'verified'],
    except: {
      ...diedThen('verified'),
      // The insert that follows shows whether the collection was made.
      reset_after_read: ['verified', 'verified'],
      truncated_json: ['verified', 'verified'],
      wrong_types: ['verified', 'verified'],
      unknown_values: ['verified', 'verified'],
    },
  },
  'wait: read': { usual: ['STORAGE_FAILED', 'verified'], except: diedThen('verified') },
  wait: {
    usual: ['STORAGE_FAILED', 'verified'],
    except: {
      ...diedThen('verified'),
      hang: ['IN_PROGRESS', 'verified'],
      trickle: ['IN_PROGRESS', 'verified'],
      'errcode:-502005': ['CODE_USED', 'verified'],
    },
  },
  token: GETTING_A_TOKEN,
  'token: renewed': {
    ...GETTING_A_TOKEN,
    // WeChat refuses the new token as well, and the function does not ask for a third.
    except: { ...GETTING_A_TOKEN.except, unknown_values: ['MISCONFIGURED', 'MISCONFIGURED'] },
  },
  'upstream: https': ASKING_BY_HTTPS,
  'upstream: https, new connection': ASKING_BY_HTTPS,
  'upstream: https, renewed token': ASKING_BY_HTTPS,
  'upstream: openapi': ASKING_BY_CLOUD_CALL,
  'upstream: auto, offered': {
    ...ASKING_BY_CLOUD_CALL,
    except: {
      ...ASKING_BY_CLOUD_CALL.except,
      // The platform refused the call before WeChat saw it. Only after these two numbers does the function go on by HTTPS.
      'errcode:-604100': ['verified', 'verified'],
      'errcode:-604101': ['verified', 'verified'],
    },
  },
  'upstream: auto, not offered': ASKING_BY_HTTPS,
  'judge: https': JUDGING,
  'judge: openapi': JUDGING,
  store: STORING,
  'store (openapi)': STORING,
  'store: take back': closing('UPSTREAM_BUSY', 'verified'),
  'store: an error': closing('QUOTA_EXCEEDED', 'CODE_USED'),
  answer: {
    usual: ['-601003', 'verified'],
    except: {
      ...diedThen('verified'),
      http_500: ['-501001', 'verified'],
      html: ['-601001', 'verified'],
      truncated_json: ['-601001', 'verified'],
      huge: ['-604001', 'verified'],
    },
  },
  status: {
    usual: ['STORAGE_FAILED', 'verified'],
    except: { ...diedThen('verified'), 'errcode:-502005': ['none', 'verified'] },
  },
  receipt: {
    usual: ['STORAGE_FAILED', 'verified'],
    except: { ...diedThen('verified'), 'errcode:-502005': ['none', 'verified'] },
  },
  // Fetching a token only prepares a later check: the answer does not depend on it.
  'status: token': { usual: ['verified', 'verified'], except: diedThen('verified') },
  forget: {
    usual: ['STORAGE_FAILED', 'none'],
    except: {
      ...diedThen('none'),
      unknown_values: ['none', 'none'],
      // The record is there all the same, and the function erases it.
      'errcode:-502005': ['none', 'none'],
    },
  },
  'timer: read': READING_WHOM_TO_TIDY,
  'timer: remove': TIDYING,
  'timer: update': TIDYING,
  'timer: update again': TIDYING,
  'timer: read what clients wrote': READING_WHOM_TO_TIDY,
  'timer: remove what clients wrote': TIDYING,
  // What the self-check finds is for the log: the tidying is done.
  'timer: self-check': { usual: ['none', 'none'], except: diedThen('none') },
  'timer: token': { usual: ['none', 'none'], except: diedThen('none') },
};

export function expectedAnswers(step: string, fault: string): Answers | undefined {
  const expected = EXPECTED[step];
  return expected?.except[fault] ?? expected?.usual;
}
