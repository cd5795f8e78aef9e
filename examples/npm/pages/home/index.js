const { requireRealName, resumeRealName } = require('wechat-realname-check');

/** 核验页在哪里。 Where the check is. */
const CHECK = { url: '/pages/check/index' };

Page({
  data: { words: '', isDone: false },

  onLoad() {
    // 微信在授权途中结束了小程序时，从这里接着办。 Goes on where WeChat ended the mini-program on the way.
    resumeRealName(CHECK).then((result) => this.goOn(result));
  },

  book() {
    requireRealName(CHECK)
      .then((result) => this.goOn(result))
      .catch((error) => console.error(error.message));
  },

  goOn(result) {
    // 没有人在办。 Nobody has come back.
    if (result === undefined) return;
    // 是不是本人，由您自己的云函数或服务器判断；这里只决定显示什么。
    // Your own cloud function or server decides who is verified; this only decides what is shown.
    const isDone = result.status === 'verified';
    this.setData({ isDone, words: isDone ? `预约成功，${result.verification.maskedName}` : '还没有预约成功' });
  },
});
