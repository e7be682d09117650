// The keys of a form: Enter to the next open answer, letters in lists, F8 for no value, and the ways to save. Without this file
// Tab and the buttons do it all.
(function () {
  "use strict";
  var shared = window.registryForm;
  if (shared === undefined) {
    return;
  }
  var REASONS = { u: "UNK", d: "NOTDONE", k: "NASK", n: "NA", p: "PENDING" };
  var PAUSE = 1000;
  var form = document.getElementById("entry");
  var items = shared.items;
  var picked = { text: "", at: 0, field: null };
  var awaitsReason = null;

  function first() {
    return Array.from(arguments).map(function (id) { return document.getElementById(id); })
      .find(function (each) { return each !== null; });
  }

  function itemOf(element) {
    return element.closest(".item");
  }

  // The box that Tab stops at; of ticked ones the first.
  function field(item) {
    return item.querySelector(".checks input:checked:enabled") || shared.control(item);
  }

  function goTo(element) {
    if (element === null || element === undefined) {
      return;
    }
    element.focus();
    if (typeof element.select === "function" && element.type === "text") {
      element.select();
    }
  }

  function leave(element) {
    if (element.dataset !== undefined && element.dataset.date === "true") {
      shared.readDay(element);
    }
    shared.look();
  }

  function nextOpen(from) {
    leave(from);
    var here = itemOf(from);
    var open = items.filter(function (item) {
      return shared.isOpen(item) && item !== here;
    });
    var later = open.filter(function (item) {
      return (from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    var next = later[0] || open[0];
    goTo(next !== undefined ? field(next) : first("next", "registerNext", "complete"));
  }

  function changed(element) {
    element.dispatchEvent(new Event("input", { bubbles: true }));
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function words(text) {
    return text.toLowerCase().split(/[^\p{L}\p{N}+]+/u);
  }

  // First what begins so, then the code, then a word that begins so.
  function rank(label, code, text) {
    var name = label.toLowerCase();
    var small = code.toLowerCase();
    if (name.startsWith(text)) {
      return 0;
    }
    if (small.startsWith(text)) {
      return 1;
    }
    if (words(name).some(function (word) { return word.startsWith(text); })) {
      return 2;
    }
    return words(small).some(function (word) { return word.startsWith(text); }) ? 3 : 9;
  }

  function best(options, text) {
    return options.map(function (each, index) { return [rank(each.label, each.code, text), index, each]; })
      .filter(function (each) { return each[0] < 9; })
      .sort(function (a, b) { return a[0] - b[0] || a[1] - b[1]; })
      .map(function (each) { return each[2]; });
  }

  function typedInto(element, letter) {
    var now = Date.now();
    var goesOn = picked.field === element && now - picked.at < PAUSE;
    picked = { text: (goesOn ? picked.text : "") + letter.toLowerCase(), at: now, field: element };
    return picked.text;
  }

  function pickInList(list, letter) {
    var options = Array.from(list.options).filter(function (each) { return each.value !== ""; })
      .map(function (each) { return { label: each.text, code: each.value, option: each }; });
    var found = best(options, typedInto(list, letter));
    if (found.length === 0) {
      picked.text = letter.toLowerCase();
      found = best(options, picked.text);
    }
    if (found.length > 0 && list.value !== found[0].code) {
      list.value = found[0].code;
      changed(list);
    }
  }

  function pickBox(box, letter) {
    var boxes = Array.from(itemOf(box).querySelectorAll(".checks input")).map(function (each) {
      var label = form.querySelector('label[for="' + each.id + '"]');
      return { label: label === null ? "" : label.textContent.trim(), code: each.value, box: each };
    });
    var found = best(boxes, typedInto(boxes[0].box, letter));
    if (found.length === 0) {
      picked.text = letter.toLowerCase();
      found = best(boxes, picked.text);
    }
    if (found.length > 0) {
      stopAt(found[0].box);
      found[0].box.focus();
    }
  }

  // One box of a list is a stop for Tab; arrows and letters move among them.
  function stopAt(box) {
    itemOf(box).querySelectorAll(".checks input").forEach(function (each) {
      each.tabIndex = each === box ? 0 : -1;
    });
  }

  function moveBox(box, by) {
    var boxes = Array.from(itemOf(box).querySelectorAll(".checks input"));
    var to = boxes[Math.max(0, Math.min(boxes.length - 1, boxes.indexOf(box) + by))];
    stopAt(to);
    to.focus();
  }

  function takeReason(item, key) {
    var list = shared.reason(item);
    awaitsReason = null;
    item.classList.remove("asks-reason");
    if (list === null || (REASONS[key] === undefined && key !== "Backspace" && key !== "Delete")) {
      return;
    }
    list.value = REASONS[key] || "";
    if (list.value !== "") {
      item.querySelectorAll(".checks input:checked").forEach(function (box) { box.checked = false; });
      var control = shared.control(item);
      if (control.type !== "checkbox") {
        control.value = "";
      }
    }
    changed(list);
  }

  function askReason(item) {
    if (item !== null && shared.reason(item) !== null) {
      awaitsReason = item;
      item.classList.add("asks-reason");
    }
  }

  function nextFinding(from) {
    var found = items.filter(function (item) {
      return !item.hidden && item.querySelector(".error, .question, .doubtful") !== null;
    });
    var later = found.filter(function (item) {
      return from !== null && from !== item && (from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    var item = later[0] || found[0];
    if (item !== undefined) {
      goTo(item.querySelector(".doubtful select:enabled") || field(item));
    }
  }

  function toggleMeaning(item) {
    var help = item === null ? null : item.querySelector(".help");
    if (help !== null) {
      help.open = !help.open;
    }
  }

  function press(button) {
    if (button !== undefined) {
      if (document.activeElement !== null) {
        leave(document.activeElement);
      }
      button.click();
    }
  }

  function copy() {
    var any = false;
    items.forEach(function (item) {
      var wanted = item.dataset.copy || "";
      if (wanted === "" || item.hidden || shared.isAnswered(item)) {
        return;
      }
      var control = shared.control(item);
      if (control.type === "checkbox") {
        item.querySelectorAll(".checks input").forEach(function (box) {
          box.checked = wanted.split(";").indexOf(box.value) >= 0;
        });
      } else {
        control.value = wanted;
      }
      item.classList.add("copied");
      any = true;
    });
    shared.look();
    if (any) {
      form.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  // --- saving and going on to a form

  var dialog = document.getElementById("goto");
  var sought = document.getElementById("goto-text");

  function formsFound() {
    var text = sought.value.trim().toLowerCase();
    var buttons = Array.from(dialog.querySelectorAll("button"));
    var found = text === "" ? buttons : best(buttons.map(function (each) {
      var code = each.dataset.form;
      return { label: each.textContent.replace(code, "").trim(), code: code, button: each };
    }), text).map(function (each) { return each.button; });
    if (/^\d/.test(text)) {
      found = buttons.filter(function (each) { return each.dataset.form.replace(/^F0?/, "").toLowerCase().startsWith(text); });
    }
    buttons.forEach(function (each) {
      each.parentElement.hidden = found.indexOf(each) < 0;
    });
    return found;
  }

  function saveAndOpen(code) {
    document.getElementById("then").value = code;
    dialog.close();
    press(first("complete", "register"));
  }

  function askForm() {
    sought.value = "";
    formsFound();
    dialog.showModal();
    sought.focus();
  }

  sought.addEventListener("input", formsFound);
  sought.addEventListener("keydown", function (event) {
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      var found = formsFound();
      if (found.length > 0) {
        saveAndOpen(found[0].dataset.form);
      }
    }
  });
  dialog.addEventListener("click", function (event) {
    if (event.target.dataset.form !== undefined) {
      saveAndOpen(event.target.dataset.form);
    }
  });
  ["complete", "next", "draft", "register", "registerNext"].forEach(function (id) {
    var button = document.getElementById(id);
    if (button !== null) {
      button.addEventListener("click", function (event) {
        if (event.detail > 0) {
          document.getElementById("then").value = "";
        }
      });
    }
  });

  // --- keys

  function inField(event) {
    var target = event.target;
    var item = target.closest === undefined ? null : itemOf(target);
    if (target.closest !== undefined && target.closest(".confirm") !== null) {
      if (event.key === "Enter") {
        event.preventDefault();
        nextOpen(target);
      } else if (/^[1-9]$/.test(event.key) && target.options[Number(event.key)] !== undefined) {
        event.preventDefault();
        target.selectedIndex = Number(event.key);
        changed(target);
      }
      return;
    }
    if (event.key === "Enter" && (target.matches(".item input, .item select") || target.id === "reason" || target.id === "label")) {
      event.preventDefault();
      nextOpen(target);
      return;
    }
    if (item === null || event.key.length !== 1) {
      if (target.type === "checkbox" && item !== null && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        moveBox(target, event.key === "ArrowDown" ? 1 : -1);
      }
      return;
    }
    var goesOn = picked.field === target && picked.text !== "" && Date.now() - picked.at < PAUSE;
    if (event.key === " " && !(target.tagName === "SELECT" && goesOn)) {
      return;
    }
    if (target.tagName === "SELECT") {
      event.preventDefault();
      pickInList(target, event.key);
    } else if (target.type === "checkbox") {
      event.preventDefault();
      pickBox(target, event.key);
    }
  }

  function plain(event) {
    var item = event.target.closest === undefined ? null : itemOf(event.target);
    switch (event.key) {
      case "F8":
        event.preventDefault();
        askReason(item);
        return;
      case "F9":
        event.preventDefault();
        nextFinding(item);
        return;
      case "F2":
        event.preventDefault();
        toggleMeaning(item);
        return;
      default:
        inField(event);
    }
  }

  document.addEventListener("keydown", function (event) {
    if (dialog.open) {
      return;
    }
    if (awaitsReason !== null && ["Shift", "Control", "Alt", "Meta"].indexOf(event.key) < 0) {
      event.preventDefault();
      takeReason(awaitsReason, event.key.length === 1 ? event.key.toLowerCase() : event.key);
      return;
    }
    var control = event.ctrlKey || event.metaKey;
    if (control && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      press(first("complete", "register"));
    } else if (control && !event.altKey && event.key === "Enter") {
      event.preventDefault();
      press(first("next", "registerNext", "complete"));
    } else if (event.altKey && !control && event.key === "Enter") {
      event.preventDefault();
      askForm();
    } else if (event.altKey && !control && event.key.toLowerCase() === "c") {
      event.preventDefault();
      copy();
    } else if (!control && !event.altKey) {
      plain(event);
    }
  });

  // --- what has a key leaves the order of Tab

  form.querySelectorAll("select.absence, .help > summary").forEach(function (each) {
    each.tabIndex = -1;
  });
  items.forEach(function (item) {
    var boxes = item.querySelectorAll(".checks input");
    if (boxes.length > 0) {
      stopAt(item.querySelector(".checks input:checked") || boxes[0]);
    }
  });
  form.addEventListener("input", function (event) {
    var item = event.target.closest === undefined ? null : itemOf(event.target);
    if (item === null) {
      return;
    }
    item.classList.remove("copied");
    var why = shared.reason(item);
    if (why !== null && event.target !== why && why.value !== "" && event.target.type !== "checkbox" && event.target.value !== "") {
      why.value = "";
      shared.look();
    }
  });
  var button = document.getElementById("copy");
  if (button !== null && items.some(function (item) { return (item.dataset.copy || "") !== ""; })) {
    button.hidden = false;
    button.addEventListener("click", copy);
  }
  document.getElementById("keys").hidden = false;
  var summary = document.getElementById("summary");
  if (summary !== null) {
    summary.focus();
  } else {
    var open = items.find(shared.isOpen);
    if (open !== undefined && document.querySelector(".meanwhile, [role=alert]") === null) {
      field(open).focus({ preventScroll: true });
    }
  }
})();
