// Display switches. A classic script, so that it also runs from file://, and first in the page, so that nothing flickers.
document.documentElement.className = 'js';
