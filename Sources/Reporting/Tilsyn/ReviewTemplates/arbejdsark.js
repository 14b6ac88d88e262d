
'use strict';
// The sheet keeps its answers in the page alone: nothing is sent, nothing stored in the browser.
(() => {
  const body = document.body;
  const blind = body.dataset.blind === 'ja';
  const cases = [...document.querySelectorAll('.case')];
  const items = [...document.querySelectorAll('.item')];
  const reader = document.getElementById('reader');
  const messages = {};
  for (const line of document.querySelectorAll('#messages li')) messages[line.dataset.name] = line.textContent;
  let isSaved = true;

  const say = (name, values = {}) => {
    let text = messages[name];
    for (const key of Object.keys(values)) text = text.replace('{' + key + '}', values[key]);
    return text;
  };
  const tell = text => { document.getElementById('message').textContent = text; };
  const now = () => new Date().toISOString().slice(0, 19) + 'Z';
  const answer = item => item.querySelector('input[type=radio]:checked');
  const comment = item => item.querySelector('textarea');
  const part = (item, name) => item.querySelector('.' + name);
  const isShown = item => !blind || item.dataset.shown === 'ja';

  // What is to be done, as far as it is written; undefined when nothing is.
  const action = item => {
    const what = part(item, 'what').value.trim(), who = part(item, 'who').value.trim(), due = part(item, 'due').value;
    if (what === '' && who === '' && due === '') return undefined;
    return due === '' ? { hvad: what, hvem: who } : { hvad: what, hvem: who, frist: due };
  };
  const isBegun = item => comment(item).value.trim() !== '' || action(item) !== undefined;

  // What an item still needs; empty when nothing.
  const need = item => {
    const given = answer(item);
    if (!given) return isBegun(item) ? 'needAnswer' : '';
    const step = action(item);
    if (step && (step.hvad === '' || step.hvem === '')) return 'needAction';
    if (comment(item).value.trim() !== '') return '';
    if (isShown(item) && given.value !== item.dataset.machine && item.dataset.machine !== 'kan-ikke-vurderes') return 'needChange';
    return given.value === 'nej' ? 'needNo' : '';
  };

  const mark = item => {
    const lack = need(item);
    item.classList.toggle('answered', answer(item) !== null);
    item.classList.toggle('incomplete', lack !== '');
    const line = item.querySelector('.need');
    line.hidden = lack === '';
    line.textContent = lack === '' ? '' : say(lack);
  };

  const count = () => {
    let answered = 0, lacking = 0;
    for (const one of cases) {
      const own = [...one.querySelectorAll('.item')];
      const done = own.filter(item => answer(item)).length;
      const bad = own.filter(item => need(item) !== '').length;
      answered += done;
      lacking += bad;
      const label = document.querySelector('[data-count="' + one.dataset.number + '"]');
      label.textContent = done + ' / ' + own.length + (bad > 0 ? ' · ' + say('missing', { n: bad }) : '');
      label.parentElement.classList.toggle('done', done === own.length && bad === 0);
    }
    const progress = document.getElementById('progress');
    progress.max = items.length;
    progress.value = answered;
    let text = say('progress', { n: answered, m: items.length });
    if (lacking > 0) text += ' · ' + say('missing', { n: lacking });
    if (!isSaved) text += ' · ' + say('unsaved');
    document.getElementById('count').textContent = text;
    if (answered === items.length && lacking === 0 && !isSaved) tell(say('done'));
  };

  const changed = item => { isSaved = false; tell(''); mark(item); count(); };

  // The machine's answer appears when the reader has answered and moved on; what was answered then counts as unseen.
  const reveal = item => {
    if (!blind || item.dataset.shown === 'ja' || !answer(item)) return;
    item.dataset.shown = 'ja';
    item.dataset.first = answer(item).value;
    item.querySelector('.machine').hidden = false;
    mark(item);
    count();
  };

  const show = number => {
    for (const one of cases) one.hidden = one.dataset.number !== number;
    for (const button of document.querySelectorAll('nav button')) {
      button.setAttribute('aria-current', button.dataset.case === number ? 'true' : 'false');
    }
  };
  const current = () => cases.findIndex(one => !one.hidden);
  const turn = step => {
    const next = cases[current() + step];
    if (!next) return;
    show(next.dataset.number);
    window.scrollTo(0, 0);
    focusOn(next.querySelector('.item'));
  };
  const focusOn = item => {
    if (!item) return;
    const box = item.closest('.case');
    if (box.hidden) show(box.dataset.number);
    (answer(item) || item.querySelector('input[type=radio]')).focus({ preventScroll: true });
    item.scrollIntoView({ block: 'center' });
  };
  const move = (item, step) => {
    reveal(item);
    const next = items[items.indexOf(item) + step];
    if (next) focusOn(next);
  };

  for (const item of items) {
    item.addEventListener('change', event => {
      if (event.target.type === 'radio') item.dataset.time = now();
      changed(item);
    });
    item.addEventListener('input', event => { if (event.target.type !== 'radio') changed(item); });
    item.addEventListener('focusout', event => {
      if (event.relatedTarget && !item.contains(event.relatedTarget)) reveal(item);
    });
    item.addEventListener('keydown', event => {
      const isWriting = event.target.matches('textarea, input:not([type=radio])');
      if (event.key === 'Escape') { (answer(item) || item.querySelector('input[type=radio]')).focus(); return; }
      if (event.key === 'Enter' && (!event.target.matches('textarea') || event.ctrlKey) && !event.target.matches('summary')) {
        event.preventDefault();
        move(item, event.shiftKey ? -1 : 1);
        return;
      }
      if (isWriting || event.ctrlKey || event.altKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      const choice = item.querySelector('input[data-key="' + (/^[a-zæøå]$/.test(key) ? key : '-') + '"]');
      if (choice) {
        event.preventDefault();
        choice.focus();
        if (!choice.checked) { choice.checked = true; item.dataset.time = now(); changed(item); }
      } else if (key === body.dataset.commentKey) {
        event.preventDefault();
        comment(item).focus();
      } else if (key === body.dataset.stepKey) {
        event.preventDefault();
        item.querySelector('details').open = true;
        part(item, 'what').focus();
      }
    });
  }

  // What is written beside an answer, or before there is one.
  const notes = item => {
    const step = action(item);
    return { kommentar: comment(item).value.trim(), ...(step ? { handling: step } : {}) };
  };

  const content = () => ({
    format: 'auditor-gennemgang', version: 1, udtraek: body.dataset.sample, standard_hash: body.dataset.standard,
    laeser: reader.value.trim(), blind, gemt: now(),
    sager: cases.map(one => ({
      nummer: Number(one.dataset.number), kommune: one.dataset.municipality, sag: one.dataset.case,
      fingeraftryk: one.dataset.fingerprint,
      svar: [...one.querySelectorAll('.item')].filter(item => answer(item)).map(item => {
        const line = { kriterium: item.dataset.criterion, svar: answer(item).value, ...notes(item) };
        if (item.dataset.time) line.tid = item.dataset.time;
        if (blind && item.dataset.first && item.dataset.first !== line.svar) line.foerste_svar = item.dataset.first;
        return line;
      }),
      ubesvaret: [...one.querySelectorAll('.item')].filter(item => !answer(item) && isBegun(item)).map(
        item => ({ kriterium: item.dataset.criterion, ...notes(item) })),
    })),
  });

  const save = () => {
    if (reader.value.trim() === '') { tell(say('needReader')); reader.focus(); return; }
    const text = JSON.stringify(content(), null, 1) + '\n';
    const name = 'gennemgang-' + body.dataset.sample + '-' + reader.value.trim().replace(/[^A-Za-z0-9_-]/g, '_') + '.json';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    isSaved = true;
    count();
    tell(say('saved', { f: name }));
  };

  const clear = item => {
    const given = answer(item);
    if (given) given.checked = false;
    for (const field of [comment(item), part(item, 'what'), part(item, 'who'), part(item, 'due')]) field.value = '';
    for (const name of ['time', 'shown', 'first']) delete item.dataset[name];
    item.querySelector('details').open = false;
    item.querySelector('.machine').hidden = blind;
  };

  const write = (item, line) => {
    comment(item).value = String(line.kommentar || '');
    if (!line.handling) return;
    part(item, 'what').value = String(line.handling.hvad || '');
    part(item, 'who').value = String(line.handling.hvem || '');
    part(item, 'due').value = String(line.handling.frist || '');
    item.querySelector('details').open = true;
  };

  // Shows a saved sheet in place of what stands here; one that belongs elsewhere changes nothing.
  const load = text => {
    let saved;
    try { saved = JSON.parse(text); } catch { tell(say('broken')); return; }
    if (saved === null || saved.format !== 'auditor-gennemgang' || !Array.isArray(saved.sager)) { tell(say('broken')); return; }
    if (saved.udtraek !== body.dataset.sample || saved.standard_hash !== body.dataset.standard) { tell(say('foreign')); return; }
    if (!isSaved && items.some(item => answer(item) || isBegun(item)) && !window.confirm(say('replace'))) return;
    for (const item of items) clear(item);
    let taken = 0;
    reader.value = String(saved.laeser || '');
    for (const one of saved.sager) {
      const box = cases.find(each => each.dataset.case === one.sag && each.dataset.municipality === one.kommune);
      if (!box || !Array.isArray(one.svar)) continue;
      const asked = line => [...box.querySelectorAll('.item')].find(each => each.dataset.criterion === line.kriterium);
      for (const line of one.svar) {
        const item = asked(line);
        const choice = item && [...item.querySelectorAll('input[type=radio]')].find(each => each.value === line.svar);
        if (!choice) continue;
        choice.checked = true;
        taken += 1;
        write(item, line);
        if (line.tid) item.dataset.time = String(line.tid);
        if (blind) {
          item.dataset.shown = 'ja';
          item.dataset.first = String(line.foerste_svar || line.svar);
          item.querySelector('.machine').hidden = false;
        }
      }
      for (const line of Array.isArray(one.ubesvaret) ? one.ubesvaret : []) {
        const item = asked(line);
        if (item && !answer(item)) write(item, line);
      }
    }
    for (const item of items) mark(item);
    isSaved = true;
    count();
    tell(say('opened', { n: taken }));
  };

  const file = document.getElementById('file');
  document.getElementById('save').addEventListener('click', save);
  document.getElementById('open').addEventListener('click', () => file.click());
  document.getElementById('print').addEventListener('click', () => window.print());
  document.getElementById('help').addEventListener('click', event => {
    const keys = document.getElementById('keys');
    keys.hidden = !keys.hidden;
    event.currentTarget.setAttribute('aria-expanded', String(!keys.hidden));
  });
  file.addEventListener('change', async () => {
    if (file.files.length > 0) load(await file.files[0].text());
    file.value = '';
  });
  for (const button of document.querySelectorAll('nav button')) {
    button.addEventListener('click', () => { show(button.dataset.case); window.scrollTo(0, 0); });
  }
  for (const one of cases) {
    one.querySelector('.next').addEventListener('click', () => turn(1));
    one.querySelector('.previous').addEventListener('click', () => turn(-1));
  }
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') { event.preventDefault(); save(); }
    if (event.target.matches('textarea')) return;
    if (event.key === 'PageDown') { event.preventDefault(); turn(1); }
    if (event.key === 'PageUp') { event.preventDefault(); turn(-1); }
  });
  reader.addEventListener('input', () => { isSaved = false; });
  window.addEventListener('beforeunload', event => { if (!isSaved) event.preventDefault(); });
  window.addEventListener('beforeprint', () => { for (const one of cases) one.hidden = false; });
  window.addEventListener('afterprint', () => { show(document.querySelector('nav button[aria-current=true]').dataset.case); });

  if (cases.length > 0) show(cases[0].dataset.number);
  for (const item of items) mark(item);
  count();
})();
