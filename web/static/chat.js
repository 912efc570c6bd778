/* The chat in the browser: shows what was said, keeps what is not sent yet, and sends it when there is a network.
   Written for old phones: ES2017, no modules, nothing from outside. Everything said is inserted as text. */
(function () {
  'use strict';

  const $ = (id) => document.getElementById(id);
  const page = $('chat');
  const log = $('log');
  const pending = $('pending');
  const message = $('message');
  const notice = $('notice');
  const desktop = window.matchMedia('(hover: hover) and (pointer: fine)').matches;
  const language = document.documentElement.lang;

  const STORE = 'doi-thoai/';
  const HANOI = 7 * 3600 * 1000; // UTC+7 all year
  const PATIENCE = 30000;
  const PHOTO_WORTH_SHRINKING = 1500000;
  const PHOTO_EDGE = 2048;

  const shown = new Map(); // line id -> {choices: element or null, open: boolean}
  const queue = []; // what is not yet seen in the history, oldest first
  let last = 0;
  let lastDay = '';
  let pause = 0;
  let timer = 0;
  let flushing = false;
  let stream = null;
  let reading = Promise.resolve();
  let unread = 0;
  let connected = false;
  let token = tokenOfAddress();

  // ---- words ----

  function word(key, values) {
    const text = page.getAttribute('data-' + key) || '';
    return text.replace(/\{(\w+)\}/g, (whole, name) => (values && name in values ? String(values[name]) : whole));
  }

  function two(number) {
    return (number < 10 ? '0' : '') + number;
  }

  function localTime(iso) {
    const there = new Date(Date.parse(iso) + HANOI);
    const date = two(there.getUTCDate()) + '/' + two(there.getUTCMonth() + 1) + '/' + there.getUTCFullYear();
    return {
      day: word('day', { weekday: word('weekdays').split('|')[there.getUTCDay()], date: date }),
      time: word('time', { hour: two(there.getUTCHours()), minute: two(there.getUTCMinutes()) }),
    };
  }

  // ---- building elements ----

  function make(tag, className, text) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  function textWithLinks(text) {
    const paragraph = make('p', 'text');
    paragraph.dir = 'auto';
    const address = /https?:\/\/[^\s<>"'“”‘’]+/gi;
    let from = 0;
    for (let found = address.exec(text); found; found = address.exec(text)) {
      const href = found[0].replace(/[.,;:!?…)\]}]+$/, '');
      paragraph.appendChild(document.createTextNode(text.slice(from, found.index)));
      const link = make('a', '', href);
      link.href = href;
      link.target = '_blank';
      link.rel = 'noopener noreferrer nofollow';
      paragraph.appendChild(link);
      from = found.index + href.length;
    }
    paragraph.appendChild(document.createTextNode(text.slice(from)));
    return paragraph;
  }

  function bubble(mine, className) {
    const box = make('div', 'line ' + (mine ? 'mine' : 'theirs') + (className ? ' ' + className : ''));
    box.appendChild(make('span', 'unseen', word(mine ? 'you' : 'assistant') + ' '));
    return box;
  }

  function fileElement(file, caption) {
    const ours = /^\/[^/\\]/.test(file.url); // only addresses of this service
    if (ours && file.kind === 'photo') {
      const link = make('a', 'photo');
      link.href = file.url;
      link.target = '_blank';
      link.rel = 'noopener';
      const image = make('img');
      image.alt = caption || (file.name ? word('photo', { name: file.name }) : word('photo-unnamed'));
      image.loading = 'lazy';
      image.src = file.url;
      link.appendChild(image);
      return link;
    }
    if (ours && file.kind === 'voice') {
      const player = make('audio');
      player.controls = true;
      player.preload = 'none';
      player.src = file.url;
      player.setAttribute('aria-label', file.name);
      return player;
    }
    const label = make(ours ? 'a' : 'p', 'document', ours ? word('download', { name: file.name }) : file.name);
    if (ours) {
      label.href = file.url;
      label.setAttribute('download', file.name);
    }
    return label;
  }

  function choiceButtons(line) {
    const group = make('div', 'choices');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', word(line.closed ? 'choices-closed' : 'choices'));
    line.choices.forEach((choice) => {
      const button = make('button', 'choice');
      button.type = 'button';
      button.disabled = line.closed;
      button.appendChild(make('span', 'number', String(choice.number)));
      button.appendChild(document.createTextNode(' '));
      button.appendChild(make('span', 'label', choice.label));
      button.addEventListener('click', () => press(line.id, choice, button));
      group.appendChild(button);
    });
    return group;
  }

  function lineElement(line) {
    const box = bubble(line.mine);
    const body = make('div', 'bubble');
    if (line.file) body.appendChild(fileElement(line.file, line.text));
    if (line.text) body.appendChild(textWithLinks(line.text));
    box.appendChild(body);
    const time = localTime(line.at).time;
    const foot = make('p', 'foot');
    if (line.mine) foot.appendChild(make('span', 'sent', word('state-sent')));
    const stamp = make('time', '', time);
    stamp.dateTime = line.at;
    foot.appendChild(stamp);
    box.appendChild(foot);
    return box;
  }

  // ---- the conversation ----

  function nearBottom() {
    return window.innerHeight + window.pageYOffset > document.documentElement.scrollHeight - 160;
  }

  function scrollToEnd() {
    window.scrollTo(0, document.documentElement.scrollHeight);
    $('below').hidden = true;
  }

  // What changes near the end of the page must not push the end out of sight.
  function keepingTheEnd(change) {
    const follow = nearBottom();
    change();
    if (follow) scrollToEnd();
  }

  // The height that the header covers; nothing when it scrolls away with the page.
  function topBar() {
    return getComputedStyle($('top')).position === 'static' ? 0 : $('top').offsetHeight;
  }

  // A long answer is read from its beginning, so it is not scrolled past it.
  function keepInSight(answer) {
    const top = answer.getBoundingClientRect().top - topBar() - 8;
    if (top < 0) window.scrollBy(0, top);
  }

  function addLine(line) {
    if (shown.has(line.id)) return null;
    const day = localTime(line.at).day;
    if (day !== lastDay) log.appendChild(make('h2', 'day', day));
    lastDay = day;
    const box = lineElement(line);
    const choices = line.choices.length ? choiceButtons(line) : null;
    if (choices) box.insertBefore(choices, box.lastChild);
    log.appendChild(box);
    shown.set(line.id, { choices: choices, open: Boolean(choices) && !line.closed });
    last = Math.max(last, line.id);
    if (line.mine) settle();
    return box;
  }

  function add(lines) {
    const follow = nearBottom();
    const boxes = lines.map(addLine).filter(Boolean);
    if (!boxes.length) return;
    $('intro').hidden = true;
    const heard = lines.some((line) => !line.mine);
    if (document.hidden && heard) {
      unread += 1;
      document.title = '(' + unread + ') ' + word('title');
    }
    const answer = boxes.find((box) => box.classList.contains('theirs'));
    if (follow || !connected) scrollToEnd();
    if (follow && connected && answer) keepInSight(answer);
    if (!follow && connected && heard) $('below').hidden = false;
  }

  function closeChoices(ids) {
    ids.forEach((id) => {
      const line = shown.get(id);
      if (!line || !line.choices) return;
      line.open = false;
      line.choices.setAttribute('aria-label', word('choices-closed'));
      lockChoices(id, true);
    });
  }

  // Locked while a press is under way; the service says whether it stays so.
  function lockChoices(id, locked) {
    const line = shown.get(id);
    if (!line || !line.choices) return;
    Array.from(line.choices.children).forEach((button) => {
      button.disabled = locked || !line.open;
    });
  }

  // How far this page has read, and from where on choices may have closed.
  function place() {
    const open = Array.from(shown.keys()).filter((id) => shown.get(id).open);
    return '?after=' + last + '&open=' + (open.length ? Math.min.apply(null, open) : 0);
  }

  // ---- talking to the service ----

  function timed(promise, patience) {
    return new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('time')), patience);
      promise.then(resolve, reject);
    });
  }

  function ask(path, body) {
    const options = { credentials: 'same-origin', headers: { 'X-Doi-Thoai': '1' } };
    if (body) {
      options.method = 'POST';
      options.body = JSON.stringify(body);
      options.headers['Content-Type'] = 'application/json';
    }
    return timed(fetch(path, options), PATIENCE + (body ? options.body.length : 0));
  }

  async function readOnce() {
    const sent = queue.filter((item) => item.state === 'sent');
    const answer = await ask('/chat/lines' + place());
    if (!answer.ok) throw new Error('lines');
    const news = await answer.json();
    closeChoices(news.closed);
    add(news.lines);
    sent.forEach(drop);
  }

  // One reading after the other: each begins after what was asked for before it.
  function read() {
    reading = reading.then(readOnce, readOnce);
    return reading;
  }

  function listen() {
    if (stream) stream.close();
    stream = new EventSource('/chat/events' + place());
    stream.onmessage = (event) => add([JSON.parse(event.data)]);
    stream.addEventListener('closed', (event) => closeChoices(JSON.parse(event.data)));
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) later();
    };
  }

  async function connect() {
    try {
      await read();
    } catch (lost) {
      stumble(lost);
      return;
    }
    opened();
    listen();
    follow();
    flush();
  }

  // An address given on another channel brings a token behind the "#", which browsers send to nobody. It leaves the address
  // bar at once, is kept nowhere, and is tried again until the service has it; the id makes a repetition harmless.
  function tokenOfAddress() {
    const found = /^#tiep=([A-Za-z0-9_-]{43})$/.exec(window.location.hash);
    if (!found) return null;
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    return { id: uuid(), language: language, link: found[1] };
  }

  async function follow() {
    const given = token;
    if (!given) return;
    token = null;
    try {
      const answer = await ask('/chat/messages', given);
      if (answer.status >= 500 || answer.status === 429 || answer.status === 401) token = token || given;
      else await read();
    } catch (lost) {
      token = token || given;
      stumble(lost);
    }
  }

  function stumble(lost) {
    tell(lost.message === 'lines' ? 'busy' : 'offline');
    later();
  }

  function later() {
    pause = Math.min(30, pause ? pause * 2 : 2);
    clearTimeout(timer);
    timer = setTimeout(connect, pause * 1000);
  }

  function now() {
    pause = 0;
    clearTimeout(timer);
    connect();
  }

  function opened() {
    const before = notice.getAttribute('data-kind');
    connected = true;
    if (before === 'offline') tell('back-online');
    if (!nextToSend()) calm();
    $('loading').hidden = true;
    const empty = !shown.size && !queue.length;
    $('intro').hidden = !empty;
    $('greeting').hidden = $('start').hidden = !empty;
    // Only from now on: a screen reader should not read out the whole history.
    setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
  }

  function calm() {
    pause = 0;
    if (notice.getAttribute('data-kind') !== 'back-online') tell('');
  }

  function tell(kind) {
    if (notice.getAttribute('data-kind') === kind) return;
    keepingTheEnd(() => {
      notice.setAttribute('data-kind', kind);
      notice.textContent = kind ? word(kind) : '';
    });
    if (kind === 'back-online') {
      setTimeout(() => {
        if (notice.getAttribute('data-kind') === 'back-online') tell('');
      }, 4000);
    }
  }

  // ---- the queue: survives a reload and a lost network; the id makes a repetition harmless ----

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = Array.from(bytes, (byte) => (byte < 16 ? '0' : '') + byte.toString(16)).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  function keep(item) {
    const kept = { id: item.id, at: item.at, text: item.text, press: item.press, line: item.line };
    if (item.name !== undefined) Object.assign(kept, { name: item.name, ref: item.ref });
    try {
      localStorage.setItem(item.key, JSON.stringify(kept));
    } catch (full) {
      item.kept = false; // a private window, or full: it is still sent while the page is open
    }
  }

  function forget(item) {
    try {
      localStorage.removeItem(item.key);
    } catch (denied) {
      item.kept = false;
    }
  }

  function restored(key) {
    try {
      return Object.assign(JSON.parse(localStorage.getItem(key)), { key: key });
    } catch (unreadable) {
      return null;
    }
  }

  function restore() {
    let keys = [];
    try {
      keys = Object.keys(localStorage).filter((key) => key.startsWith(STORE)).sort();
    } catch (denied) {
      return;
    }
    keys.forEach((key) => {
      const item = restored(key);
      if (!item) return;
      item.state = 'waiting';
      if (item.name !== undefined && !item.ref) {
        item.state = 'failed';
        item.error = 'unknown-file';
      }
      queue.push(item);
      draw(item);
    });
  }

  function enqueue(item) {
    item.id = uuid();
    item.at = Date.now();
    item.key = STORE + String(item.at) + '/' + String(performance.now().toFixed(3)).padStart(16, '0') + '/' + item.id;
    item.state = 'sending';
    queue.push(item);
    keep(item);
    $('intro').hidden = true;
    draw(item);
    scrollToEnd();
    flush();
  }

  function setState(item, state, error) {
    item.state = state;
    item.error = error;
    keepingTheEnd(() => draw(item));
  }

  function drop(item) {
    const place = queue.indexOf(item);
    if (place >= 0) queue.splice(place, 1);
    forget(item);
    if (item.box) item.box.remove();
    if (item.line) lockChoices(item.line, false);
  }

  // A line of one's own has arrived in the history: what was shown in its place goes.
  function settle() {
    const item = queue.find((one) => one.box && (one.state === 'sending' || one.state === 'sent'));
    if (!item) return;
    item.box.remove();
    item.box = null;
  }

  function draw(item) {
    const box = bubble(true, item.state);
    const body = make('div', 'bubble');
    if (item.name !== undefined) body.appendChild(make('p', 'document', item.name));
    if (item.text) body.appendChild(textWithLinks(item.text));
    box.appendChild(body);
    box.appendChild(make('p', 'foot state', stateText(item)));
    if (item.state === 'failed') box.appendChild(remedies(item));
    if (item.line) lockChoices(item.line, item.state !== 'failed');
    if (item.box) pending.replaceChild(box, item.box);
    else pending.insertBefore(box, followerBox(item));
    item.box = box;
  }

  function followerBox(item) {
    const follower = queue.slice(queue.indexOf(item) + 1).find((one) => one.box);
    return follower ? follower.box : null;
  }

  function stateText(item) {
    if (item.state === 'failed') return word('state-failed') + '. ' + errorText(item.error);
    const uploading = item.state === 'sending' && item.name !== undefined && !item.ref;
    return uploading ? word('state-uploading', { percent: item.percent || 0 }) : word('state-' + item.state);
  }

  function errorText(error) {
    const megabytes = Math.floor(page.getAttribute('data-file-limit') / 104857.6) / 10;
    const limit = error === 'file-too-large' ? megabytes : Number(page.getAttribute('data-text-limit'));
    return word('error-' + error, { limit: limit.toLocaleString(language) });
  }

  function remedies(item) {
    const row = make('p', 'remedies');
    const remedy = (key, action) => {
      const button = make('button', 'remedy', word(key));
      button.type = 'button';
      button.addEventListener('click', action);
      row.appendChild(button);
    };
    const retry = () => {
      setState(item, 'sending');
      flush();
    };
    if (item.error === 'other') remedy('retry', retry);
    if (item.text && !item.press) remedy('edit', () => takeBack(item));
    remedy('remove', () => {
      drop(item);
      if (desktop) message.focus();
    });
    return row;
  }

  function takeBack(item) {
    message.value = item.text + (message.value ? '\n' + message.value : '');
    drop(item);
    grow();
    message.focus();
  }

  async function flush() {
    if (flushing || !connected) return;
    flushing = true;
    try {
      while (nextToSend() && (await deliver(nextToSend())));
    } finally {
      flushing = false;
    }
  }

  function nextToSend() {
    return queue.find((item) => item.state === 'sending' || item.state === 'waiting');
  }

  // True when the next one can go; false when all must wait.
  async function deliver(item) {
    setState(item, 'sending');
    let answer;
    try {
      if (item.name !== undefined && !item.ref) {
        const answered = await uploaded(item);
        if (answered.status !== 200) return refused(item, answered.status, answered.error);
        item.ref = answered.ref;
        keep(item);
      }
      answer = await ask('/chat/messages', wire(item));
    } catch (lost) {
      return wait('offline');
    }
    if (answer.status !== 200) return refused(item, answer.status, await errorCode(answer));
    item.state = 'sent';
    forget(item);
    if (item.box) draw(item);
    calm();
    read().catch(stumble);
    return true;
  }

  function wire(item) {
    const body = { id: item.id, language: language };
    if (item.press) body.press = item.press;
    else if (item.ref) body.files = [item.ref];
    else body.text = item.text;
    return body;
  }

  async function errorCode(answer) {
    try {
      return (await answer.json()).error;
    } catch (unreadable) {
      return '';
    }
  }

  function refused(item, status, code) {
    if (status === 401) {
      // The first time the cookie was only lost, and reading gives a new one.
      const again = item.stranger;
      item.stranger = true;
      return wait(again ? 'no-visitor' : '');
    }
    if (status === 429 && code !== 'too_much_today') return wait('too-many');
    if (status >= 500) return wait('busy');
    const known = ['text-too-long', 'file-too-large', 'empty-file', 'unknown-file', 'too-much-today'];
    const error = (code || '').replace(/_/g, '-');
    setState(item, 'failed', known.includes(error) ? error : 'other');
    return true;
  }

  function wait(why) {
    queue.filter((item) => item.state === 'sending').forEach((item) => setState(item, 'waiting'));
    tell(why);
    later();
    return false;
  }

  // ---- files ----

  async function uploaded(item) {
    const blob = await smaller(item.blob);
    const limit = Number(page.getAttribute('data-file-limit'));
    return blob.size > limit ? { status: 413, error: 'file_too_large' } : upload(item, blob);
  }

  function upload(item, blob) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const form = new FormData();
      let stalled = setTimeout(() => request.abort(), PATIENCE);
      form.append('file', blob, item.name);
      request.open('POST', '/chat/files');
      request.setRequestHeader('X-Doi-Thoai', '1');
      request.upload.onprogress = (event) => {
        clearTimeout(stalled);
        stalled = setTimeout(() => request.abort(), PATIENCE);
        item.percent = Math.floor((100 * event.loaded) / (event.total || 1));
        if (item.box) item.box.querySelector('.state').textContent = stateText(item);
      };
      request.onload = () => {
        clearTimeout(stalled);
        let answer = {};
        try {
          answer = JSON.parse(request.responseText);
        } catch (unreadable) {
          answer.error = '';
        }
        resolve({ status: request.status, ref: answer.ref, error: answer.error });
      };
      request.onerror = request.onabort = () => reject(new Error('network'));
      request.send(form);
    });
  }

  // A photo of several megabytes takes minutes on a slow network. Only where the browser keeps it upright (Chrome 81).
  function smaller(file) {
    const able = window.CSS && CSS.supports('image-orientation', 'from-image') && file.type === 'image/jpeg';
    if (!able || file.size < PHOTO_WORTH_SHRINKING) return Promise.resolve(file);
    return new Promise((resolve) => {
      const image = new Image();
      const address = URL.createObjectURL(file);
      image.onload = () => {
        const scale = Math.min(1, PHOTO_EDGE / Math.max(image.naturalWidth, image.naturalHeight));
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(image.naturalWidth * scale);
        canvas.height = Math.round(image.naturalHeight * scale);
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        URL.revokeObjectURL(address);
        canvas.toBlob((blob) => resolve(blob && blob.size < file.size ? blob : file), 'image/jpeg', 0.85);
      };
      image.onerror = () => resolve(file);
      image.src = address;
    });
  }

  function attach(file) {
    enqueue({ name: file.name, blob: file });
  }

  // ---- what the person does ----

  function giveRoom() {
    const tall = (id, share) => $(id).offsetHeight > window.innerHeight * share;
    document.body.classList.toggle('top-scrolls', tall('top', 0.25));
    document.body.classList.toggle('bottom-scrolls', tall('bottom', 0.5));
  }

  function grow() {
    keepingTheEnd(() => {
      message.style.height = 'auto';
      message.style.height = message.scrollHeight + 4 + 'px'; // and its borders
    });
  }

  function draft(text) {
    try {
      sessionStorage.setItem(STORE + 'draft', text);
    } catch (denied) {
      return;
    }
  }

  function savedDraft() {
    try {
      return sessionStorage.getItem(STORE + 'draft') || '';
    } catch (denied) {
      return '';
    }
  }

  function say() {
    const text = message.value;
    if (!text.trim()) {
      message.focus();
      return;
    }
    message.value = '';
    draft('');
    grow();
    enqueue({ text: text });
    message.focus();
  }

  function press(line, choice, button) {
    const focused = document.activeElement === button;
    enqueue({ press: choice.token, text: choice.label, line: line });
    if (focused && desktop) message.focus(); // the button is disabled now; the next number can be typed at once
  }

  $('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    say();
  });
  message.addEventListener('keydown', (event) => {
    // While a Vietnamese input method is composing, Enter belongs to it.
    const composing = event.isComposing || event.keyCode === 229;
    const sends = event.ctrlKey || (desktop && !event.shiftKey);
    if (event.key !== 'Enter' || composing || !sends) return;
    event.preventDefault();
    say();
  });
  message.addEventListener('input', () => {
    grow();
    draft(message.value);
  });
  $('file').addEventListener('change', (event) => {
    Array.from(event.target.files).forEach(attach);
    event.target.value = '';
  });
  $('start').addEventListener('click', () => enqueue({ text: $('start').textContent }));
  $('below').addEventListener('click', scrollToEnd);
  window.addEventListener('scroll', () => {
    if (nearBottom()) $('below').hidden = true;
  }, { passive: true });
  window.addEventListener('resize', giveRoom);
  window.addEventListener('online', now);
  window.addEventListener('hashchange', () => {
    token = tokenOfAddress() || token;
    now();
  });
  window.addEventListener('offline', () => tell('offline'));
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    unread = 0;
    document.title = word('title');
    now();
  });
  // A connection that died silently is noticed here at the latest.
  setInterval(() => {
    if (!document.hidden && !pause) read().catch(stumble);
  }, 60000);

  $('no-chat').hidden = true;
  $('loading').hidden = false;
  $('bottom').hidden = false;
  document.body.classList.add(desktop ? 'desktop' : 'touch');
  message.value = savedDraft();
  grow();
  giveRoom();
  restore();
  connect();
})();
