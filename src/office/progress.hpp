// SPDX-License-Identifier: MPL-2.0

#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/task/XStatusIndicatorFactory.hpp>

namespace office {

/// The line at the foot of the window, while something takes its time.  Whenever it is shown anew, whatever the user
/// does meanwhile may happen.
class Progress {
public:
  Progress(const com::sun::star::uno::Reference<com::sun::star::frame::XFrame>& frame, const char* text) {
    using namespace com::sun::star;
    const uno::Reference<task::XStatusIndicatorFactory> factory(frame, uno::UNO_QUERY);
    if (factory.is()) {
      indicator_ = factory->createStatusIndicator();
      indicator_->start(rtl::OUString::createFromAscii(text), 100);
    }
  }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() {
    try {
      if (indicator_.is()) {
        indicator_->end();
      }
    } catch (...) { // it went with its window
    }
  }
  void show(int percent) const {
    if (indicator_.is()) {
      indicator_->setValue(percent);
    }
  }

private:
  com::sun::star::uno::Reference<com::sun::star::task::XStatusIndicator> indicator_;
};

} // namespace office
