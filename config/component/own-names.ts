/**
 * Properties that only the drop-in itself knows: its states, its texts, what its wxml draws. They are shortened there,
 * and so must never be ones that WeChat, the cloud function, the phone's storage, a host or another copy of the drop-in
 * knows. The most used come first, as the first become the shortest.
 */
export const OWN_PROPERTIES: readonly string[] = [
  ...['form', 'text', 'notice', 'heading', 'problems', 'contact', 'shown', 'label', 'focus', 'answer'],
  ...['quote', 'tone', 'texts', 'stage', 'offered', 'arrival', 'rows', 'bar', 'help', 'unanswered', 'getModel'],
  ...['isErasing', 'again', 'button', 'isBusy', 'lead', 'tell', 'steps', 'isCodeWaiting'],
  ...['isEarlierUnknown', 'isHelpOpen', 'lastReturn', 'isTicked', 'canLeave', 'limit', 'start'],
  ...['waited', 'waiting', 'isShown', 'main', 'question', 'isExpired', 'isFocused', 'departure', 'answers', 'seconds'],
  ...['earlier', 'readAs', 'until', 'found', 'seen', 'edit', 'mark', 'links', 'parts', 'isDanger', 'keyboard'],
  ...['placeholder', 'clearLabel', 'copy', 'hint', 'spoken', 'note', 'isGood', 'forget', 'checking', 'authorizing'],
  ...['unavailable', 'onlyYourself', 'toCityServices', 'toCityServicesHint', 'askAgain', 'askAgainHint'],
  ...['openCityServices', 'confirmForget', 'leftAfterRefusal', 'hasWechatPrivacy', 'isForTheCounter', 'notAuthorized'],
  ...['resultUnknown', 'cameBackOtherwise', 'broughtBack', 'leftWaiting', 'formLost', 'expired', 'erased', 'getScreen'],
  ...['onContinue', 'onLeave', 'onDone', 'changes', 'before', 'after', 'wechat', 'ours', 'copied', 'view'],
  ...[
    'time',
    'goOn',
    'model',
    'stop',
    'drawn',
    'sent',
    'page',
    'leaveField',
    'wantNext',
    'wantField',
    'clearField',
    'ascii',
    'first',
    'last',
  ],
];

/**
 * Words that only the states of the check use among themselves: what has happened, what is to be done, where a check
 * stands. As with the properties, nobody outside may know them. The most used come first.
 */
export const OWN_WORDS: readonly string[] = [
  ...['take_return', 'drop_form', 'ask_status', 'editing', 'fresh', 'status_told', 'restoring', 'checking', 'restored'],
  ...['status_unknown', 'authorizing', 'returned', 'answered', 'submitted', 'edited', 'begun', 'open_city_services'],
  ...['erasure_confirmed', 'erasure_answered', 'confirm_erasure', 'erasure_asked', 'field_cleared', 'help_toggled'],
  ...[
    'field_wanted',
    'waiting_left',
    'offer_taken',
    'next_wanted',
    'field_left',
    'keep_form',
    'cancelled',
    'restarted',
  ],
  ...['departed', 'waited', 'typing', 'unavailable'],
];
