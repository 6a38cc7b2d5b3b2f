// What the terminal of textual-serve leaves to its page: where it connects to, why it ended, and what a browser refuses.

const part = (id) => document.getElementById(id);
const keyboard = () => document.querySelector(".xterm-helper-textarea");

// Something that a browser did not do by itself is offered below the text, to be done with a click.

function notice(words, element) {
  const close = document.createElement("button");
  close.textContent = "Close";
  close.onclick = () => { part("notice").hidden = true; keyboard().focus(); };
  part("notice").replaceChildren(words, element, " ", close);
  part("notice").hidden = false;
  element.focus();
  if (element.select) element.select();
}

function offerCopy(text) {
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.onkeydown = (event) => { if (event.key === "Escape") part("notice").querySelector("button").click(); };
  notice("This browser does not let Reader copy: copy this yourself.", box);
}

function offerLink(address) {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  notice("This browser did not open a window: ", link);
}

// The clipboard: there is none where the connection is not a safe one, and some browsers ask before they copy.

const clipboard = navigator.clipboard;
Object.defineProperty(navigator, "clipboard", { value: {
  writeText: (text) => (clipboard ? clipboard.writeText(text) : Promise.reject()).catch(() => offerCopy(text)),
  readText: () => Promise.resolve(""),
} });

// Windows: only what Reader asks for, and no page learns which one opened it. Addresses in a text are opened by Reader,
// which shows first where they lead; the terminal's own links would not.

const open = window.open.bind(window);
window.open = (address) => {
  if (!address) return null;
  const { origin, pathname, protocol, href } = new URL(address, location.href);
  if (origin === location.origin && pathname.startsWith("/download/")) {
    const link = document.createElement("a");
    link.href = pathname;
    link.download = "";
    link.click();
  } else if (origin !== location.origin && (protocol === "http:" || protocol === "https:")) {
    const opened = open("about:blank", "_blank");
    if (!opened) return offerLink(href);
    opened.opener = null;
    opened.location.replace(href);
  }
  return null;
};

// The connection: keys wait until it stands, and the last words of a reading say why it ended.

const Socket = window.WebSocket;
window.WebSocket = class extends Socket {
  constructor(address) {
    super(address);
    this.addEventListener("message", ({ data }) => {
      const [name, words] = typeof data === "string" ? JSON.parse(data) : [];
      if (name === "ended") part("why").textContent = words;
    });
    this.addEventListener("close", () => setTimeout(() => part("again").focus()));  // once it is shown
    this.addEventListener("open", () => keyboard().focus());
  }

  send(data) {
    if (this.readyState !== Socket.CONNECTING) super.send(data);
    else this.addEventListener("open", () => super.send(data), { once: true });
  }
};

// The terminal draws each letter once and keeps it, so that its fonts have to be there before it begins.

const FONTS = ["", "bold", "italic", "bold italic"].map((style) => `${style} 16px "Roboto Mono"`);

addEventListener("DOMContentLoaded", () => {
  const begin = window.onload;
  const loaded = Promise.allSettled(FONTS.map((font) => document.fonts.load(font)));
  window.onload = (event) => loaded.then(() => begin(event));
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  part("terminal").dataset.sessionWebsocketUrl = `${scheme}://${location.host}/ws`;
  part("again").onclick = () => location.reload();
});
addEventListener("focus", () => { if (part("notice").hidden && !document.body.matches(".-closed")) keyboard()?.focus(); });
