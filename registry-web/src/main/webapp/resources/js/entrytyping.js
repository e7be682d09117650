// Sends the form to the server while somebody types: five seconds after the last key it is kept as this user's unsent text, and
// what the registry finds and computes is shown. Nothing is stored in the browser, and every page works without this file.
(function () {
  "use strict";
  var shared = window.registryForm;
  var form = document.getElementById("entry");
  var bar = document.getElementById("kept");
  if (shared === undefined || bar === null || form.querySelector("[name=shown]") === null) {
    return;
  }
  var KEEP = 5000;
  var LOOK = 700;
  var AGAIN = 60000;
  var chosen = {};
  var keeping = 0;
  var looking = 0;
  var retrying = 0;
  var cutSince = "";
  var saved = bar.textContent;
  var unkept = false;
  var sent = null;
  var leaving = false;

  function body(looksOnly) {
    var data = new URLSearchParams(new FormData(form));
    Array.from(data.keys()).forEach(function (name) {
      if (name.startsWith("jakarta.faces") || name.startsWith("confirm:")) {
        data.delete(name);
      }
    });
    if (looksOnly) {
      data.set("look", "1");
    }
    return data;
  }

  function time() {
    var now = new Date();
    return ("0" + now.getHours()).slice(-2) + ":" + ("0" + now.getMinutes()).slice(-2);
  }

  function say(text, cut) {
    if (bar.textContent !== text) {
      bar.textContent = text;
    }
    bar.classList.toggle("cut", cut);
  }

  function itemOf(code) {
    return form.querySelector('.item[data-item="' + code + '"]');
  }

  function paragraph(style, text) {
    var said = document.createElement("p");
    said.className = style;
    said.textContent = text;
    return said;
  }

  // A doubt is confirmed where it stands; what was chosen stays chosen while the form is looked at again.
  function confirming(check) {
    var part = document.getElementById("confirming").content.cloneNode(true);
    var list = part.querySelector("select");
    list.name = "confirm:" + check;
    list.value = chosen[check] || "";
    list.addEventListener("change", function () {
      chosen[check] = list.value;
      list.closest(".doubtful").classList.toggle("settled", list.value !== "");
    });
    return part;
  }

  function show(finding) {
    var item = itemOf(finding.item);
    if (item === null || item.hidden) {
      return;
    }
    var place = document.getElementById(finding.item + "-said");
    var part = document.createElement("div");
    part.className = "live";
    if (finding.refuses) {
      part.appendChild(paragraph("error", finding.message));
    } else if (finding.confirmed !== "") {
      part.appendChild(paragraph("confirmed", finding.message + " " + bar.dataset.confirmed + " " + finding.confirmed));
    } else {
      part.classList.add("doubtful");
      part.classList.toggle("settled", (chosen[finding.check] || "") !== "");
      part.appendChild(paragraph("question", finding.message));
      part.appendChild(confirming(finding.check));
    }
    place.appendChild(part);
    var control = shared.control(item);
    if (finding.refuses && control !== null && control.type !== "checkbox") {
      control.setAttribute("aria-invalid", "true");
    }
  }

  function isBeingConfirmed() {
    return document.activeElement !== null && document.activeElement.closest(".confirm") !== null;
  }

  function showFindings(findings) {
    if (isBeingConfirmed()) {
      return;
    }
    form.querySelectorAll(".live").forEach(function (each) {
      var control = shared.control(each.closest(".item"));
      if (control !== null && control.dataset.said !== "true") {
        control.setAttribute("aria-invalid", "false");
      }
      each.remove();
    });
    shared.items.forEach(function (item) {
      if (item.dataset.touched === "true") {
        item.querySelectorAll(".said [id$=-said] > .error, .said [id$=-said] > .question").forEach(function (each) { each.remove(); });
      }
    });
    findings.forEach(function (finding) {
      var item = itemOf(finding.item);
      var said = item === null ? [] : Array.from(item.querySelectorAll(".error, .question"));
      if (!said.some(function (each) { return each.textContent === finding.message; })) {
        show(finding);
      }
    });
  }

  function showComputed(computed) {
    computed.forEach(function (each) {
      var line = form.querySelector('[data-computed="' + each.item + '"]');
      if (line !== null) {
        line.querySelector(".figure-of-form").textContent = each.value;
        line.querySelector(".beneath").textContent = each.unit;
      }
    });
  }

  function arrived(answer) {
    clearTimeout(retrying);
    cutSince = "";
    if (answer.kept !== "") {
      unkept = false;
      say(answer.kept + ": " + bar.dataset.kept, false);
    } else if (bar.classList.contains("cut")) {
      say(saved, false);
    }
    showFindings(answer.findings);
    showComputed(answer.computed);
  }

  function cut() {
    cutSince = cutSince || time();
    say(bar.dataset.cut + " " + cutSince, true);
    clearTimeout(retrying);
    retrying = setTimeout(keep, AGAIN);
  }

  // The server answers but does not keep the text: the form can still be saved, so nothing holds it back.
  function refused() {
    cutSince = "";
    say(bar.dataset.refused, true);
    clearTimeout(retrying);
    retrying = setTimeout(keep, AGAIN);
  }

  function send(looksOnly) {
    if (leaving) {
      return;
    }
    if (sent !== null) {
      sent.abort();
    }
    var mine = new AbortController();
    sent = mine;
    fetch(bar.dataset.typing, {
      method: "POST", body: body(looksOnly), credentials: "same-origin", redirect: "manual", signal: mine.signal,
      headers: { "X-Requested-With": "XMLHttpRequest" }
    }).then(function (answer) {
      if (answer.type === "opaqueredirect") {
        say(bar.dataset.ended, true);
        return null;
      }
      return answer.ok ? answer.json().then(arrived) : refused();
    }).catch(function (broken) {
      if (broken.name !== "AbortError") {
        cut();
      }
    });
  }

  function keep() {
    clearTimeout(keeping);
    clearTimeout(looking);
    send(false);
  }

  function look() {
    clearTimeout(looking);
    send(!unkept || cutSince === "");
  }

  function typed(event) {
    if (event.target.closest !== undefined && event.target.closest(".confirm, #goto") !== null) {
      return;
    }
    var item = event.target.closest === undefined ? null : event.target.closest(".item");
    if (item !== null) {
      item.dataset.touched = "true";
    }
    unkept = true;
    clearTimeout(keeping);
    keeping = setTimeout(keep, KEEP);
  }

  form.addEventListener("input", typed);
  form.addEventListener("change", function (event) {
    typed(event);
    if (event.target.closest(".confirm, #goto") === null) {
      clearTimeout(looking);
      looking = setTimeout(look, LOOK);
    }
  });
  form.addEventListener("submit", function (event) {
    if (!navigator.onLine || cutSince !== "") {
      // an error page of the browser would take the place of what was typed
      event.preventDefault();
      keep();
      cut();
      return;
    }
    leaving = true;
    clearTimeout(keeping);
    clearTimeout(looking);
    if (sent !== null) {
      sent.abort();
    }
  });
  window.addEventListener("pageshow", function () {
    leaving = false;
  });
  window.addEventListener("online", keep);
  form.querySelectorAll("[aria-invalid=true]").forEach(function (each) {
    each.dataset.said = "true";
  });
  if (form.querySelector("[name=shown]").value !== "" && bar.textContent !== "") {
    send(true);
  }
})();
