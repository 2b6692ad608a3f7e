// Passkeys: asks the browser what a form's data-options say, and sends what it answers. And copies recovery codes.

const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), sign => sign.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
  .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const named = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

// The server speaks JSON with base64url; the browser wants bytes, and answers with them.
const asked = given => ({
  ...given,
  challenge: bytes(given.challenge),
  ...(given.user && { user: { ...given.user, id: bytes(given.user.id) } }),
  ...(given.excludeCredentials && { excludeCredentials: named(given.excludeCredentials) }),
  ...(given.allowCredentials && { allowCredentials: named(given.allowCredentials) }),
});
const answered = credential => {
  const given = credential.response, response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
    if (given[name]) response[name] = text(given[name]);
  if (given.getTransports) response.transports = given.getTransports();
  return {
    id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
  };
};

const options = async form => form.dataset.options
  ? JSON.parse(form.dataset.options)
  : (await (await fetch(form.dataset.at, { headers: { Accept: "application/json" } })).json()).request_options;

const say = (form, words) => {
  const said = document.createElement("p");
  said.className = "notice";
  said.textContent = words;
  form.querySelector("[role=status]").replaceChildren(said);
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", async event => {
    event.preventDefault();
    if (!window.PublicKeyCredential) return say(form, form.dataset.cannot);
    const button = form.querySelector("button");
    button.disabled = true;
    try {
      const { publicKey } = await options(form);
      const credential = await navigator.credentials[form.dataset.passkey]({ publicKey: asked(publicKey) });
      form.elements.credential.value = JSON.stringify(answered(credential));
      form.submit();
    } catch (problem) {
      const gaveUp = ["NotAllowedError", "AbortError", "InvalidStateError"].includes(problem.name);
      say(form, gaveUp ? form.dataset.gaveUp : form.dataset.cannot);
      button.disabled = false;
    }
  });
}

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const lines = [...document.getElementById(button.dataset.copy).children].map(line => line.textContent);
    await navigator.clipboard.writeText(lines.join("\n"));
    button.textContent = button.dataset.copied;
  });
}
