import { createApp } from 'vue';

export default createApp({
  onLaunch() {
    wx.cloud.init({ env: 'your-env-id' });
  },
});
