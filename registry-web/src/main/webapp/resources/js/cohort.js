// Counts a cohort while it is put together: what is changed is sent at once, and the answer of the server takes the place of the
// form. The page works without this file; a button sends the form then.
(function () {
  "use strict";
  var running = 0;

  function form() {
    return document.getElementById("building");
  }

  // The count button is needed where nothing is counted by itself.
  function dress() {
    document.getElementById("count").hidden = true;
  }

  function goOn(control) {
    var next = document.getElementById(control);
    if (next !== null) {
      next.focus();
    }
  }

  // What was typed while the answer was on its way stays, and the text stays open.
  function takeOver(fresh, sent) {
    var active = document.activeElement;
    var id = active !== null ? active.id : "";
    var typed = active !== null && active.type === "text" && sent.get(active.name) !== active.value ? active.value : null;
    var reading = document.querySelector(".cohort-text").open;
    form().replaceWith(document.importNode(fresh.getElementById("building"), true));
    document.getElementById("listed").replaceWith(document.importNode(fresh.getElementById("listed"), true));
    document.querySelector(".cohort-text").open = reading || document.querySelector(".cohort-text").open;
    dress();
    var same = id === "" ? null : document.getElementById(id);
    if (same !== null && typed !== null) {
      same.value = typed;
    }
    return id;
  }

  function show(html, address, sent, focus) {
    var page = new DOMParser().parseFromString(html, "text/html");
    if (page.getElementById("building") === null) {
      location.assign(address);
      return;
    }
    document.title = page.title;
    var before = takeOver(page, sent);
    goOn(focus || before);
  }

  function without(address) {
    var place = new URL(address);
    place.searchParams.delete("focus");
    return place.href;
  }

  function send(button, focus) {
    var sent = new FormData(form());
    var mine = ++running;
    if (button !== null) {
      sent.set(button.name, button.value);
    }
    fetch(form().action, { method: "POST", body: new URLSearchParams(sent), credentials: "same-origin" }).then(
      function (answer) {
        return answer.text().then(function (html) {
          if (mine !== running) {
            return;
          }
          var asked = new URL(answer.url).searchParams.get("focus");
          if (answer.redirected && without(answer.url) !== location.href) {
            history.pushState(null, "", without(answer.url));
          }
          show(html, answer.url, sent, asked || focus);
        });
      },
      function () {
        form().submit();
      }
    );
  }

  function following(control) {
    var at = control.id.substring(1);
    return control.id.charAt(0) === "i" ? "h" + at : control.id;
  }

  document.addEventListener("change", function (event) {
    var kind = event.target.dataset ? event.target.dataset.counts : undefined;
    if (kind !== undefined && event.target.form === form()) {
      send(null, kind === "item" ? following(event.target) : "");
    }
  });

  document.addEventListener("submit", function (event) {
    var button = event.submitter;
    var leaves = button !== null && ["save", "retire", "reopen"].indexOf(button.value) >= 0;
    if (event.target === form() && !leaves) {
      event.preventDefault();
      var active = document.activeElement;
      send(button, active !== null && active.dataset.counts === "item" ? following(active) : "");
    }
  });

  window.addEventListener("popstate", function () {
    location.reload();
  });

  dress();
})();
