#include "ui/look/measurestyle.h"

#include "ui/look/metrics.h"

#include <QFormLayout>
#include <QPlainTextEdit>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>

namespace lineside::look {

namespace {

bool isTextField(const QWidget* widget) {
    return qobject_cast<const QPlainTextEdit*>(widget) || qobject_cast<const QTextEdit*>(widget);
}

} // namespace

MeasureStyle::MeasureStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int MeasureStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_DefaultFrameWidth:
        return isTextField(widget) ? px(5) : 1;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
    case PM_LineEditIconSize:
    case PM_MenuButtonIndicator:
        return px(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(8);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_MenuBarPanelWidth:
        return 0;
    case PM_ScrollBarExtent:
        return px(10);
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth:
        return 1;
    case PM_MenuVMargin:
    case PM_MenuBarVMargin:
    case PM_MenuHMargin:
        return px(4);
    case PM_MenuBarHMargin:
        return px(8);
    case PM_MenuBarItemSpacing:
        return px(4);
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight();
    case PM_HeaderMargin:
        return px(4); // more would hold compact rows apart
    case PM_FocusFrameHMargin:
        return px(4) - 1; // views add 1; the other half of the inset is in subElementRect()
    case PM_TabBarTabHSpace:
        return px(24);
    case PM_TabBarTabVSpace:
        return px(8);
    case PM_TabBarScrollButtonWidth:
        return px(24);
    case PM_LineEditIconMargin:
        return px(6);
    case PM_LayoutHorizontalSpacing:
        return px(8);
    case PM_LayoutVerticalSpacing:
        return rowGap();
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return px(16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int MeasureStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                            QStyleHintReturn* data) const {
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_FormLayoutFieldGrowthPolicy:
        return int(QFormLayout::ExpandingFieldsGrow);
    case SH_FormLayoutLabelAlignment:
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_Menu_SubMenuPopupDelay:
        return 0;
    case SH_TabBar_CloseButtonPosition:
        return int(QTabBar::RightSide);
    case SH_Table_GridLineColor:
        return option ? int(option->palette.color(QPalette::Mid).rgba()) : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace lineside::look
