/** Narrows the shelf on the home page by region, level, kind and year. A classic script, so that it also runs from file://. */
(() => {
  'use strict';

  const filters = document.getElementById('filters');
  const shelf = document.getElementById('shelf');
  if (!filters || !shelf) return;
  const count = document.getElementById('shelf-count');
  const cards = [...shelf.querySelectorAll('.card')];

  filters.addEventListener('change', narrow);
  narrow();

  function narrow() {
    const wanted = [...filters.querySelectorAll('select')].filter((field) => field.value !== '');
    let shown = 0;
    for (const card of cards) {
      card.hidden = wanted.some((field) => card.dataset[field.dataset.field] !== field.value);
      if (!card.hidden) shown += 1;
    }
    shelf.classList.toggle('narrowed', wanted.length > 0);
    for (const rest of shelf.querySelectorAll('.shelf-rest')) fold(rest, wanted.length > 0);
    for (const group of shelf.querySelectorAll('.shelf-group')) {
      group.hidden = group.querySelector('.card:not([hidden])') === null;
    }
    count.textContent = wanted.length === 0 ? '' : `符合条件的文件 ${shown} 份`;
  }

  /** What is folded is open while the shelf is narrowed, and then again as the reader had left it. */
  function fold(rest, narrowed) {
    rest.hidden = rest.querySelector('.card:not([hidden])') === null;
    if (narrowed && !rest.open) {
      rest.open = true;
      rest.dataset.unfolded = '';
    } else if (!narrowed && 'unfolded' in rest.dataset) {
      rest.open = false;
      delete rest.dataset.unfolded;
    }
  }
})();
