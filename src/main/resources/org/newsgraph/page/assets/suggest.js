// Offers names while somebody types in a search box. Without it the box works as it is.
"use strict";
for (const form of document.querySelectorAll("form.search")) {
  const box = form.querySelector("input");
  const list = document.createElement("ul");
  list.className = "offers";
  list.id = "offers";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Names");
  list.hidden = true;
  form.append(list);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);
  let chosen = -1;
  let timer = 0;
  let asked = "";

  const close = () => {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };
  const choose = index => {
    chosen = index;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) box.setAttribute("aria-activedescendant", list.children[index].id);
    else box.removeAttribute("aria-activedescendant");
  };
  const show = offers => {
    list.replaceChildren(...offers.map((offer, i) => {
      const item = document.createElement("li");
      item.id = "offer-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const name = document.createElement("bdi");
      name.textContent = offer.text;
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = offer.kind;
      item.append(name, kind);
      item.dataset.href = offer.href;
      item.addEventListener("mousedown", event => { event.preventDefault(); location.assign(offer.href); });
      return item;
    }));
    chosen = -1;
    list.hidden = offers.length === 0;
    box.setAttribute("aria-expanded", String(offers.length > 0));
  };
  const ask = async () => {
    const text = box.value.trim();
    asked = text;
    if (text.length < 2) { close(); return; }
    const answer = await fetch("/suggest?q=" + encodeURIComponent(text));
    if (answer.ok) {
      const offers = await answer.json();
      if (asked === text && document.activeElement === box) show(offers);
    }
  };
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  box.addEventListener("blur", close);
  box.addEventListener("keydown", event => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" && count) { event.preventDefault(); choose((chosen + 1) % count); }
    else if (event.key === "ArrowUp" && count) { event.preventDefault(); choose(chosen <= 0 ? count - 1 : chosen - 1); }
    else if (event.key === "Enter" && chosen >= 0 && count) { event.preventDefault(); location.assign(list.children[chosen].dataset.href); }
  });
}
