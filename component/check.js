require('./index').registerCheck();
