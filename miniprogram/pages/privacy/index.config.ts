export default definePageConfig({ navigationBarTitleText: '信息处理说明' });
