require('./index').registerPage(require('./settings'));
