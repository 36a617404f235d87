// Runs before the app: the chosen colours and language hold from the first paint, without a flash.
(function () {
  var root = document.documentElement;
  try {
    var scheme = localStorage.getItem('mantine-color-scheme-value') || 'auto';
    var dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
    root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
    root.lang = localStorage.getItem('qlcb.language') === 'en' ? 'en' : 'vi';
  } catch (error) {
    root.setAttribute('data-mantine-color-scheme', 'light');
  }
})();
