// Makes the portal better for who has JavaScript; everything works without.

const meldingen = document.getElementById('meldingen');

// In the live region, so that a screen reader says it too.
function meld(tekst) {
  meldingen.textContent = '';
  const regel = document.createElement('p');
  regel.className = 'utrecht-paragraph';
  regel.textContent = tekst;
  meldingen.append(regel);
}

// A part with data-ververs="15" is asked for again every so many seconds, until the user stops it (WCAG 2.2.2).
function ververs(deel) {
  const seconden = Number(deel.dataset.ververs);
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'utrecht-button utrecht-button--secondary-action';
  knop.dataset.verversKnop = '';
  let loopt = sessionStorage.getItem('ververs') !== 'uit';
  const toon = () => { knop.textContent = loopt ? 'Automatisch verversen stoppen' : 'Automatisch verversen hervatten'; };
  knop.addEventListener('click', () => {
    loopt = !loopt;
    sessionStorage.setItem('ververs', loopt ? 'aan' : 'uit');
    toon();
    meld(loopt ? 'Deze pagina ververst weer.' : 'Deze pagina ververst niet meer.');
  });
  toon();
  deel.before(knop);
  setInterval(async () => {
    if (!loopt || document.hidden || deel.contains(document.activeElement)) return;
    try {
      const antwoord = await fetch(location.href, { headers: { 'X-Requested-With': 'portaal' }, redirect: 'manual' });
      if (antwoord.type === 'opaqueredirect') return location.reload(); // the session is over: what stands here is no longer for who passes by
      if (!antwoord.ok) return;
      const nieuw = new DOMParser().parseFromString(await antwoord.text(), 'text/html').querySelector('[data-ververs]');
      if (nieuw) deel.replaceChildren(...nieuw.childNodes);
    } catch {
      // The hub is away: what stands here stays; the next try may succeed.
    }
  }, seconden * 1000);
}

function kopieerknop(plek) {
  const knop = document.createElement('button');
  knop.type = 'button';
  knop.className = 'kopieer';
  knop.textContent = 'Kopieer';
  knop.setAttribute('aria-label', `Kopieer ${plek.dataset.kopieer || plek.textContent}`);
  knop.addEventListener('click', async () => {
    await navigator.clipboard.writeText(plek.dataset.kopieer || plek.textContent.trim());
    meld('Gekopieerd.');
  });
  plek.after(knop);
}

// Single-key shortcuts can be turned off (WCAG 2.1.4).
const toetsenAan = () => localStorage.getItem('toetsen') !== 'uit';

function toets(gebeurtenis) {
  if (gebeurtenis.ctrlKey || gebeurtenis.altKey || gebeurtenis.metaKey || !toetsenAan()) return;
  if (gebeurtenis.target.closest('input, textarea, select, [contenteditable]')) return;
  if (gebeurtenis.key === '?') location.assign('/portaal/hulp/toetsen');
  else if (gebeurtenis.key === 'b') location.assign('/portaal');
  else if (gebeurtenis.key === '/') document.querySelector('[data-zoekveld]')?.focus();
  else if (gebeurtenis.key === 'v') document.querySelector('[data-ververs-knop]')?.click();
  else return;
  gebeurtenis.preventDefault();
}

function toetskeuze(formulier) {
  const vak = formulier.querySelector('[data-toetsen-aan]');
  vak.checked = toetsenAan();
  vak.addEventListener('change', () => localStorage.setItem('toetsen', vak.checked ? 'aan' : 'uit'));
  formulier.hidden = false;
}

// A form with data-allen: one box ticks all others.
function allen(vak) {
  vak.closest('[data-allen-vak]').hidden = false;
  vak.addEventListener('change', () => {
    for (const ander of vak.form.querySelectorAll(`input[name="${vak.dataset.allen}"]`)) ander.checked = vak.checked;
  });
}

document.querySelectorAll('[data-ververs]').forEach(ververs);
document.querySelectorAll('[data-kopieer]').forEach(kopieerknop);
document.querySelectorAll('[data-toetsen]').forEach(toetskeuze);
document.querySelectorAll('[data-allen]').forEach(allen);
document.addEventListener('keydown', toets);
