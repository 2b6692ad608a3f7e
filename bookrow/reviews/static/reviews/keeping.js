// Keeps what is typed on this device until it is posted, and gives it back when the page is opened again.

const form = document.querySelector("form[data-keep]");

if (form) {
  const place = form.dataset.keep;
  const fields = () => [...form.elements].filter(one => ["headline", "text"].includes(one.name));
  try {
    const kept = JSON.parse(localStorage.getItem(place) || "{}");
    for (const one of fields()) if (!one.value && kept[one.name]) one.value = kept[one.name];
  } catch { /* a browser that keeps nothing: the draft on the server is there */ }
  let soon;
  form.addEventListener("input", () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      try {
        localStorage.setItem(place, JSON.stringify(Object.fromEntries(fields().map(one => [one.name, one.value]))));
      } catch { /* full or forbidden */ }
    }, 500);
  });
}
// Posted or taken back: the page that lists what is posted lets go of what was kept for it.
for (const one of document.querySelectorAll("[data-kept]")) localStorage.removeItem(one.dataset.kept);
