// SPDX-License-Identifier: MPL-2.0
//
// The controls of a dialog by their names.

#pragma once

#include <string>
#include <vector>

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>

namespace wizards {

using ControlReference = com::sun::star::uno::Reference<com::sun::star::awt::XControl>;

/// The name of the control in its dialog.
std::string nameOf(const ControlReference& control);

class Controls {
public:
  Controls() = default;
  explicit Controls(com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> container)
      : container_(std::move(container)) {}

  /// Nothing where the dialog has no such control.
  ControlReference find(const std::string& id) const;
  /// The control as something that it can do.
  template <class Interface>
  com::sun::star::uno::Reference<Interface> as(const std::string& id) const {
    return com::sun::star::uno::Reference<Interface>(find(id), com::sun::star::uno::UNO_QUERY);
  }

  /// These do nothing where the control is not there or shows it already: a window is drawn for each change.
  void setLabel(const std::string& id, const std::string& text) const;
  void setText(const std::string& id, const std::string& text) const;
  void setEnabled(const std::string& id, bool enabled) const;
  /// On the page that is shown.
  void setVisible(const std::string& id, bool visible) const;
  /// A colour of its own, or none.
  void setColor(const std::string& id, const com::sun::star::uno::Any& color) const;
  void setTicked(const std::string& id, bool ticked) const;
  void setChoices(const std::string& id, const std::vector<std::string>& choices) const;
  void select(const std::string& id, std::size_t choice) const;
  /// The lines of a long list, of which few change at a time.
  void setLines(const std::string& id, const std::vector<std::string>& lines) const;
  /// Of 1.
  void setBar(const std::string& id, double share) const;
  /// For those who do not see the control.
  void setAccessibleName(const std::string& id, const std::string& name) const;

  std::string text(const std::string& id) const;

private:
  void set(const std::string& id, const char* property, const com::sun::star::uno::Any& value) const;

  com::sun::star::uno::Reference<com::sun::star::awt::XControlContainer> container_;
};

} // namespace wizards
