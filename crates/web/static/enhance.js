// What htmx may do on our pages, and what it leaves to us: parts of a page are exchanged where they stand. Every
// link and form works without this, and leads to the same address.

(() => {
  // Told to whoever listens: what a part says of itself once it was exchanged.
  const told = document.createElement('p');
  told.className = 'ds-sr-only';
  told.setAttribute('aria-live', 'polite');
  document.body.append(told);

  // Events are written as attributes are: with hyphens (metaCharacter).
  document.addEventListener('htmx-before-swap', (event) => {
    const { ctx, tasks } = event.detail;
    const part = tasks.find((task) => task.type === 'main');
    // Another page than the one we asked for a part of: a fault, or the door when a session has ended.
    if (ctx.response && (ctx.response.status >= 400 || !part?.fragment.childElementCount)) {
      event.preventDefault();
      window.location.assign(ctx.request.action);
      return;
    }
    told.textContent = part?.fragment.querySelector('[data-told]')?.textContent.trim() ?? '';
  });
})();
