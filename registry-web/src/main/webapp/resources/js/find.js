// Ctrl K finds a page or a form of this page by its name, and otherwise the child. Without this file the navigation does it.
(function () {
  "use strict";
  var dialog = document.getElementById("find-anything");
  if (dialog === null) {
    return;
  }
  var text = document.getElementById("find-text");
  var list = dialog.querySelector("ul");

  // The forms that the page of a case links to can be found as well.
  document.querySelectorAll("main a[href*='entry.xhtml']").forEach(function (link) {
    var item = document.createElement("li");
    var copy = document.createElement("a");
    copy.href = link.href;
    copy.textContent = link.textContent.trim();
    item.appendChild(copy);
    list.appendChild(item);
  });

  function found() {
    var sought = text.value.trim().toLowerCase();
    return Array.from(list.querySelectorAll("a")).filter(function (link) {
      var fits = sought === "" || (" " + link.textContent.toLowerCase()).indexOf(" " + sought) >= 0;
      link.parentElement.hidden = !fits;
      return fits;
    });
  }

  text.addEventListener("input", found);
  dialog.querySelector("form").addEventListener("submit", function (event) {
    var links = found();
    if (text.value.trim() === "" || links.length > 0) {
      event.preventDefault();
    }
    if (text.value.trim() !== "" && links.length > 0) {
      window.location.assign(links[0].href);
    }
  });
  document.addEventListener("keydown", function (event) {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (!dialog.open) {
        text.value = "";
        found();
        dialog.showModal();
        text.focus();
      }
    }
  });
})();
