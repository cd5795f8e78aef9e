/** The page that the browser opens; `web.js` draws everything. */
export const PAGE_HTML = `<!DOCTYPE html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>微信实名核验沙箱</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/web.css" />
  </head>
  <body>
    <div id="root"></div>
    <script src="/web.js"></script>
  </body>
</html>
`;
