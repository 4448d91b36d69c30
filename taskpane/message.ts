/** The small window that says one sentence: it stands behind the # of the address, and is shown as text. */
document.getElementById("message")!.textContent = decodeURIComponent(location.hash.slice(1));
